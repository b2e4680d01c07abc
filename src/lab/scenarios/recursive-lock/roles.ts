import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import { RecursiveLock } from '../../primitives/recursive-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface WorkerArgs {
  readonly counters: SharedArrayBuffer;
  readonly lock: SharedHandle;
}

/** Adds to one counter, under the lock: right when called alone, and from a function that holds it already. */
function addTo(context: Context, counters: Int32Array, index: number, lock: Mutex | RecursiveLock): void {
  lock.lock();
  const seen = counters[index] ?? 0;
  context.block(context.num('workMs'));
  counters[index] = seen + 1;
  context.access(`counter-${index + 1}`, 'write');
  lock.unlock();
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const counters = new Int32Array(new SharedArrayBuffer(8));
    const lock = context.variant === 'recursive' ? RecursiveLock.create('lock').handle : Mutex.create('lock').handle;
    const workers = Array.from({ length: context.num('threads') }, () =>
      context.thread('worker', { args: { counters: counters.buffer, lock } satisfies WorkerArgs }),
    );
    for (const worker of workers) await context.join(worker);
    context.value('counters', 'read', [...counters]);
    context.note('all-done', { first: counters[0] ?? 0, second: counters[1] ?? 0 });
  },
  worker(context) {
    const args = context.args as WorkerArgs;
    const counters = new Int32Array(args.counters);
    const lock =
      args.lock.object.type === 'rlock'
        ? new RecursiveLock(args.lock, context.probe)
        : new Mutex(args.lock, context.probe);
    lock.lock();
    addTo(context, counters, 0, lock);
    addTo(context, counters, 1, lock);
    lock.unlock();
    context.note('added-both');
  },
};
