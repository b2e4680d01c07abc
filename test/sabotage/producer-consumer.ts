import { QueueClient } from '#lab/primitives/queue-client.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'lost-items': {
    breaks: 'every third item is lost on its way',
    variant: 'timeout',
    fails: ['nothing-lost'],
    apply: () => {
      const put: QueueClient['put'] = Reflect.get(QueueClient.prototype, 'put');
      QueueClient.prototype.put = async function lossy(this: QueueClient, item: number, timeoutMs?: number) {
        return item % 3 === 0 ? true : put.call(this, item, timeoutMs);
      };
    },
  },
  'early-join': {
    breaks: 'join of the queue returns at once',
    variant: 'join',
    fails: ['join-after-done'],
    apply: () => {
      QueueClient.prototype.join = async () => {};
    },
  },
  impatient: {
    breaks: 'get gives up before its time limit',
    variant: 'timeout',
    fails: ['left-after-timeout'],
    apply: () => {
      const get: QueueClient['get'] = Reflect.get(QueueClient.prototype, 'get');
      QueueClient.prototype.get = function impatient(this: QueueClient, timeoutMs?: number) {
        return get.call(this, timeoutMs === undefined ? undefined : timeoutMs / 4);
      };
    },
  },
  'swallowed-markers': {
    breaks: 'end markers are taken for nothing',
    variant: 'poison-pill',
    fails: ['one-pill-each'],
    apply: () => {
      const get: QueueClient['get'] = Reflect.get(QueueClient.prototype, 'get');
      QueueClient.prototype.get = async function deaf(this: QueueClient, timeoutMs?: number) {
        const item = await get.call(this, timeoutMs);
        return item === -1 ? undefined : item;
      };
    },
  },
};
