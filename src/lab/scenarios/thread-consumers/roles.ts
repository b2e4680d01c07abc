import { Barrier } from '../../primitives/barrier.ts';
import { BoundedQueue } from '../../primitives/bounded-queue.ts';
import { Event } from '../../primitives/event.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Shared {
  readonly queue: SharedHandle;
  readonly start: SharedHandle;
  /** Set when the consumer has checked for the first time. */
  readonly checked: SharedHandle;
}

/** Pauses between nothing and `longestMs`, the same for the same seed. */
function pauses(context: Context, longestMs: number, side: number): () => void {
  const random = seededRandom(context.num('seed') + side);
  return () => {
    const pauseMs = Math.round(random() * longestMs);
    if (pauseMs > 0) context.block(pauseMs);
  };
}

function eat(context: Context, queue: BoundedQueue, item: number): void {
  context.value('eaten', 'read', item);
  queue.taskDone();
}

const consumers: Readonly<Record<string, (context: Context, queue: BoundedQueue, pause: () => void) => void>> = {
  'task-done': (context, queue, pause) => {
    for (let number = 0; number < context.num('items'); number += 1) {
      const item = queue.get();
      pause();
      eat(context, queue, item ?? Number.NaN);
    }
  },
  // Goes on while there is something: nothing yet is taken for nothing more.
  'looked-too-early': (context, queue) => {
    while (!queue.isEmpty) eat(context, queue, queue.get() ?? Number.NaN);
    context.note('nothing-there');
  },
  polling: (context, queue, pause) => {
    for (let attempt = 0; attempt < context.num('items'); attempt += 1) {
      pause();
      const item = queue.isEmpty ? undefined : queue.tryGet();
      if (item === undefined) context.value('miss', 'read', attempt);
      else eat(context, queue, item);
    }
  },
  blocking: (context, queue, pause) => {
    for (let number = 0; number < context.num('items'); number += 1) {
      pause();
      eat(context, queue, queue.get() ?? Number.NaN);
    }
  },
};

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const queue = BoundedQueue.create('plate', context.num('items'), context.probe);
    const shared: Shared = {
      queue: queue.handle,
      start: Barrier.create('start', 2).handle,
      checked: Event.create('looked').handle,
    };
    const threads = [
      context.thread('producer', { id: 'producer', args: shared }),
      context.thread('consumer', { id: 'consumer', args: shared }),
    ];
    for (const thread of threads) await context.join(thread);
    context.value('left', 'read', queue.size);
    context.note('over', { left: queue.size });
  },
  producer(context) {
    const { queue: handle, start, checked } = context.args as Shared;
    const queue = new BoundedQueue(handle, context.probe);
    const pause = pauses(context, context.num('produceMs'), 0);
    new Barrier(start, context.probe).arrive();
    // The unlucky order, forced: the consumer checks before the first item is there.
    if (context.variant === 'looked-too-early') new Event(checked, context.probe).wait();
    for (let number = 0; number < context.num('items'); number += 1) {
      pause();
      queue.put(number);
      context.value('made', 'write', number);
    }
    if (context.variant === 'task-done' || context.variant === 'looked-too-early') {
      context.note('waiting');
      queue.join();
      context.note('all-taken');
    }
  },
  consumer(context) {
    const { queue: handle, start, checked } = context.args as Shared;
    const queue = new BoundedQueue(handle, context.probe);
    new Barrier(start, context.probe).arrive();
    consumers[context.variant]?.(context, queue, pauses(context, context.num('consumeMs'), 1));
    if (context.variant === 'looked-too-early') new Event(checked, context.probe).set();
  },
};
