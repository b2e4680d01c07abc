import { Barrier } from '../../primitives/barrier.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface TakerArgs {
  /** [number under the wide lock, number under the narrow lock] */
  readonly numbers: SharedArrayBuffer;
  readonly wide: SharedHandle;
  readonly narrow: SharedHandle;
  readonly start: SharedHandle;
}

/** Takes one off: plain memory, so that only the lock protects it. */
function takeOne(context: Context, numbers: Int32Array, index: number, pauseMs: number): void {
  const seen = numbers[index] ?? 0;
  if (pauseMs > 0) context.block(pauseMs);
  numbers[index] = seen - 1;
  context.access(index === 0 ? 'wide-number' : 'narrow-number', 'write');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const numbers = new Int32Array(new SharedArrayBuffer(8)).fill(context.num('threads'));
    const args: TakerArgs = {
      numbers: numbers.buffer,
      wide: Mutex.create('wide-lock').handle,
      narrow: Mutex.create('narrow-lock').handle,
      start: Barrier.create('start', context.num('threads')).handle,
    };
    const takers = Array.from({ length: context.num('threads') }, () => context.thread('taker', { args }));
    for (const taker of takers) await context.join(taker);
    context.value('wide-left', 'read', numbers[0] ?? -1);
    context.value('narrow-left', 'read', numbers[1] ?? -1);
    context.note('left', { wide: numbers[0] ?? -1, narrow: numbers[1] ?? -1 });
  },
  taker(context) {
    const args = context.args as TakerArgs;
    const numbers = new Int32Array(args.numbers);
    const [wide, narrow] = [new Mutex(args.wide, context.probe), new Mutex(args.narrow, context.probe)];
    const start = new Barrier(args.start);
    const pauseMs = context.num('pauseMs');

    start.arrive();
    context.note('wide-begins');
    wide.lock();
    takeOne(context, numbers, 0, pauseMs);
    wide.unlock();
    context.note('wide-ends');
    context.flush(); // this barrier does not report that it blocks, and the release should be seen before

    start.arrive();
    context.note('narrow-begins');
    context.block(pauseMs);
    narrow.lock();
    takeOne(context, numbers, 1, 0);
    narrow.unlock();
    context.note('narrow-ends');
  },
};
