import { TaskPool } from '#lab/pool/task-pool.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'serial-map': {
    breaks: 'map hands in one task at a time and gives results backwards',
    variant: 'map',
    fails: ['overlapped', 'in-order'],
    apply: () => {
      TaskPool.prototype.map = async function map(work, list) {
        const results = [];
        for (const argument of list) results.unshift(await this.apply(work, argument));
        return results;
      };
    },
  },
  'early-join': {
    breaks: 'join returns at once',
    variant: 'close-join',
    fails: ['refusals', 'joined-last'],
    apply: () => {
      const { join } = TaskPool.prototype;
      TaskPool.prototype.join = async function early() {
        void join.call(this).catch(() => {}); // the workers are still ended in the end
      };
    },
  },
  'none-kept': {
    breaks: 'the pool keeps no worker, but starts one for each task',
    variant: 'idle-workers',
    fails: ['memory-kept', 'start-saved'],
    apply: () => {
      const { start } = TaskPool;
      TaskPool.start = async (context, options) => {
        const late = Object.create(TaskPool.prototype) as TaskPool;
        const pool = { ...options, size: 1 };
        return Object.defineProperties(late, {
          workerCount: { value: 0 },
          apply: {
            value: async (work: string, argument: unknown): Promise<unknown> => {
              const one = await start.call(TaskPool, context, pool);
              const result = await one.apply(work, argument);
              await one.shutdown();
              return result;
            },
          },
          shutdown: { value: () => Promise.resolve() },
        });
      };
    },
  },
  'one-too-many': {
    breaks: 'every pool has one worker too many',
    variant: 'defaults',
    fails: ['default-sizes'],
    apply: () => {
      const { start } = TaskPool;
      TaskPool.start = (context, options) => start.call(TaskPool, context, { ...options, size: options.size + 1 });
    },
  },
};
