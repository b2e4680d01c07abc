import { BoundedQueue } from '../../primitives/bounded-queue.ts';
import { LifoQueue } from '../../primitives/lifo-queue.ts';
import { SyncError, type SharedHandle } from '../../primitives/object.ts';
import { PriorityQueue } from '../../primitives/priority-queue.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Priorities of the items 1, 2, 3 …; two of them are equal. */
const priorities = [4, 2, 3, 2];
const capacity = 10;

/** The variant's queue as one interface: the priority of an item is given away by its number. */
function openQueue(
  context: Context,
  handle: SharedHandle,
): { readonly put: (item: number) => void; readonly get: () => number | undefined } {
  if (context.variant === 'priority') {
    const queue = new PriorityQueue(handle, context.probe);
    return {
      put: (item) => void queue.put({ priority: priorities[item - 1] ?? 0, item }),
      get: () => queue.get()?.item,
    };
  }
  const queue =
    context.variant === 'lifo' ? new LifoQueue(handle, context.probe) : new BoundedQueue(handle, context.probe);
  return { put: (item) => void queue.put(item), get: () => queue.get() };
}

function createQueue(variant: string): SharedHandle {
  if (variant === 'priority') return PriorityQueue.create('queue', capacity).handle;
  return (variant === 'lifo' ? LifoQueue : BoundedQueue).create('queue', capacity).handle;
}

const amount = (context: Context): number => (context.variant === 'priority' ? priorities.length : 3);

/** Uses each call once and reports what it answered. */
async function useEveryCall(context: Context): Promise<void> {
  const queue = BoundedQueue.create('queue', 2, context.probe);
  const waitMs = context.num('waitMs');
  const answer = (call: string, result: unknown): void =>
    context.value('answer', 'read', { call, result: String(result) });
  const look = (): void => answer('size, empty, full', [queue.size, queue.isEmpty, queue.isFull].join(' '));
  const helper = context.thread('helper', { args: queue.handle });
  await helper.receive();

  look();
  answer('try-get', queue.tryGet());
  answer('get with limit', queue.get(waitMs));
  answer('put', queue.put(1));
  answer('put', queue.put(2));
  look();
  answer('try-put', queue.tryPut(3));
  answer('put with limit', queue.put(3, waitMs));
  helper.send('go');
  answer('put', queue.put(3));
  answer('join', queue.join());
  look();
  try {
    queue.taskDone();
    answer('task-done', 'accepted');
  } catch (error) {
    answer('task-done', error instanceof SyncError ? 'refused' : error);
  }
  await context.join(helper);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant === 'calls') return useEveryCall(context);
    const handle = createQueue(context.variant);
    await context.join(context.thread('producer', { args: handle }));
    await context.join(context.thread('consumer', { args: handle }));
  },
  producer(context) {
    const queue = openQueue(context, context.args as SharedHandle);
    for (let item = 1; item <= amount(context); item += 1) {
      queue.put(item);
      context.value('put', 'write', {
        item,
        priority: context.variant === 'priority' ? (priorities[item - 1] ?? 0) : 0,
      });
    }
  },
  consumer(context) {
    const queue = openQueue(context, context.args as SharedHandle);
    for (let count = 0; count < amount(context); count += 1) context.value('got', 'read', queue.get() ?? -1);
  },
  async helper(context) {
    const queue = new BoundedQueue(context.args as SharedHandle, context.probe);
    context.reply('ready');
    await context.receive();
    context.block(context.num('waitMs'));
    for (let count = 0; count < 3; count += 1) {
      const item = queue.get();
      context.note('works', { item: item ?? -1 });
      context.block(context.num('waitMs') / 3);
      queue.taskDone();
    }
  },
};
