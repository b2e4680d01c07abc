import { BoundedQueue } from '#lab/primitives/bounded-queue.ts';
import { LifoQueue } from '#lab/primitives/lifo-queue.ts';
import { PriorityQueue } from '#lab/primitives/priority-queue.ts';
import type { Sabotage } from '../support/sabotage.ts';

/** Takes the order of one queue away and gives it that of another. */
const swapOrder = (target: object, source: object): void => {
  for (const name of ['insert', 'remove']) Object.defineProperty(target, name, { value: Reflect.get(source, name) });
};

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'stack-for-queue': {
    breaks: 'the queue is a stack',
    variant: 'fifo',
    fails: ['first-first'],
    apply: () => swapOrder(BoundedQueue.prototype, LifoQueue.prototype),
  },
  'queue-for-stack': {
    breaks: 'the stack is a queue',
    variant: 'lifo',
    fails: ['last-first'],
    apply: () => swapOrder(LifoQueue.prototype, BoundedQueue.prototype),
  },
  'no-priority': {
    breaks: 'all priorities are equal',
    variant: 'priority',
    fails: ['smallest-first'],
    apply: () => {
      const put: PriorityQueue['put'] = Reflect.get(PriorityQueue.prototype, 'put');
      PriorityQueue.prototype.put = function equal(this: PriorityQueue, { item }, timeoutMs) {
        return put.call(this, { priority: 1, item }, timeoutMs);
      };
    },
  },
  'early-join': {
    breaks: 'join and calls with a limit return at once',
    variant: 'calls',
    fails: ['join-waited', 'limits-kept'],
    apply: () => {
      BoundedQueue.prototype.join = () => true;
      const get: BoundedQueue['get'] = Reflect.get(BoundedQueue.prototype, 'get');
      BoundedQueue.prototype.get = function impatient(this: BoundedQueue, timeoutMs) {
        return get.call(this, timeoutMs === undefined ? undefined : 1);
      };
    },
  },
};
