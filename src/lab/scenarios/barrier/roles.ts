import { Barrier } from '../../primitives/barrier.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { Roles } from '../../runtime/context.ts';
import { nap } from '../../system/nap.ts';
import type { scenario } from './scenario.ts';

interface WorkerArgs {
  readonly barrier: SharedHandle;
  /** For each phase one value of each thread, 0 until it is written. */
  readonly values: SharedArrayBuffer;
  /** For each phase: how many have written, and how many have read. */
  readonly progress: SharedArrayBuffer;
  readonly number: number;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const [threads, phases] = [context.num('threads'), context.num('phases')];
    const shared = {
      barrier: Barrier.create('phase', threads).handle,
      values: new SharedArrayBuffer(4 * threads * phases),
      progress: new SharedArrayBuffer(4 * 2 * phases),
    };
    const workers = Array.from({ length: threads }, (_, number) =>
      context.thread('worker', { args: { ...shared, number } satisfies WorkerArgs }),
    );
    for (const worker of workers) await context.join(worker);
  },
  worker(context) {
    const { variant } = context;
    const args = context.args as WorkerArgs;
    const { number } = args;
    const threads = context.num('threads');
    const barrier = new Barrier(args.barrier, context.probe);
    const values = new Int32Array(args.values);
    const progress = new Int32Array(args.progress);
    for (let phase = 0; phase < context.num('phases'); phase += 1) {
      if (variant === 'broken' && number === 0 && phase === 1) {
        context.note('leaves', { phase: phase + 1 });
        return;
      }
      const [hasWritten, hasRead] = [2 * phase, 2 * phase + 1];
      if (number === 0) {
        // It is slow: whatever the others can do without its value, they have done.
        while (Atomics.load(progress, variant === 'none' ? hasRead : hasWritten) < threads - 1) nap(1);
        context.block(context.num('pauseMs'));
      }
      context.value('wrote', 'write', { phase });
      Atomics.store(values, phase * threads + number, 1);
      Atomics.add(progress, hasWritten, 1);
      if (variant !== 'none') context.value('opened', 'write', barrier.arrive());
      const found = Array.from({ length: threads }, (_, other) => Atomics.load(values, phase * threads + other));
      context.value('found', 'read', { phase, missing: found.filter((value) => value === 0).length });
      Atomics.add(progress, hasRead, 1);
    }
  },
};
