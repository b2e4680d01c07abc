import { TaskPool } from '#lab/pool/task-pool.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'one-worker': {
    breaks: 'the pool has one worker only',
    variant: 'light-parsing',
    fails: ['faster'],
    apply: () => {
      const { start } = TaskPool;
      TaskPool.start = (context, options) => start.call(TaskPool, context, { ...options, size: 1 });
    },
  },
};
