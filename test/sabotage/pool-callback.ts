import { Future } from '#lab/pool/future.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  twice: {
    breaks: 'callbacks run twice',
    variant: 'process',
    fails: ['once-each', 'after-the-end'],
    apply: () => {
      const { addDoneCallback } = Future.prototype;
      Future.prototype.addDoneCallback = function twice(callback) {
        addDoneCallback.call(this, callback);
        addDoneCallback.call(this, callback);
      };
    },
  },
  'wrong-future': {
    breaks: 'callbacks are given another future',
    variant: 'thread',
    fails: ['value-of-the-task'],
    apply: () => {
      const { addDoneCallback } = Future.prototype;
      const futures: Future[] = [];
      Future.prototype.addDoneCallback = function wrong(callback) {
        futures.push(this);
        addDoneCallback.call(this, (done) =>
          callback(
            Object.assign(Object.create(Future.prototype) as Future, {
              task: done.task,
              result: () => futures[0]?.result(),
            }),
          ),
        );
      };
    },
  },
};
