import { QueueClient } from '#lab/primitives/queue-client.ts';
import { QueueBroker } from '#lab/primitives/queue-broker.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  unbounded: {
    breaks: 'the queue has no bound',
    variant: 'bounded',
    fails: ['put-waits'],
    apply: () => {
      const { listen } = QueueBroker;
      QueueBroker.listen = (path) => listen.call(QueueBroker, path, 1000);
    },
  },
  impatient: {
    breaks: 'time limits are not waited for',
    variant: 'timeouts',
    fails: ['time-limits'],
    apply: () => {
      const { put, get } = QueueClient.prototype;
      QueueClient.prototype.put = function now(item, timeoutMs) {
        return put.call(this, item, timeoutMs === undefined ? undefined : Math.min(timeoutMs, 20));
      };
      QueueClient.prototype.get = function now(timeoutMs) {
        return get.call(this, timeoutMs === undefined ? undefined : Math.min(timeoutMs, 20));
      };
    },
  },
  'one-more': {
    breaks: 'there is always one item more',
    variant: 'check-then-act',
    fails: ['one-gets-it'],
    apply: () => {
      const { getNoWait } = QueueClient.prototype;
      QueueClient.prototype.getNoWait = async function more() {
        await this.put('one more');
        return getNoWait.call(this);
      };
    },
  },
  twice: {
    breaks: 'an item may be delivered twice',
    variant: 'two-consumers',
    params: { items: 50 },
    fails: ['each-once'],
    apply: () => {
      const { get } = QueueClient.prototype;
      QueueClient.prototype.get = async function again(timeoutMs) {
        const item = await get.call(this, timeoutMs);
        if (item === 7) {
          await this.put(7.5);
          return 8;
        }
        return item;
      };
    },
  },
};
