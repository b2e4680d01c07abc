import { TaskPool } from '#lab/pool/task-pool.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'too-large': {
    breaks: 'the executor has one worker too many',
    variant: 'thread-3',
    fails: ['one-process', 'peak'],
    apply: () => {
      const { start } = TaskPool;
      TaskPool.start = (context, options) => start.call(TaskPool, context, { ...options, size: options.size + 1 });
    },
  },
  'early-shutdown': {
    breaks: 'shutdown does not wait',
    variant: 'shutdown',
    fails: ['shut-down'],
    apply: () => {
      const { shutdown } = TaskPool.prototype;
      let calls = 0;
      TaskPool.prototype.shutdown = async function early() {
        calls += 1;
        if (calls > 1) await shutdown.call(this);
      };
    },
  },
};
