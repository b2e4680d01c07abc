import { openSync } from 'node:fs';
import { roles } from '#lab/scenarios/tcp-server/roles.ts';
import { TaskPool } from '#lab/pool/task-pool.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'wrong-replies': {
    breaks: 'workers give the request back unchanged',
    variant: 'process-pool',
    params: { clients: 20, messages: 2 },
    fails: ['replies'],
    apply: () =>
      changeRole(roles, 'worker', (context) => ({
        reply: (message) =>
          context.reply('value' in (message as object) ? { ...(message as object), value: 'not upper case' } : message),
      })),
  },
  'too-many-workers': {
    breaks: 'the pool has more workers than its size',
    variant: 'thread-pool',
    params: { clients: 40, messages: 5, workers: 1 },
    fails: ['pool-limit'],
    apply: () => {
      const { start } = TaskPool;
      TaskPool.start = (context, options) => start.call(TaskPool, context, { ...options, size: options.size + 2 });
    },
  },
  'open-ends': {
    breaks: 'the server keeps a descriptor for each connection',
    variant: 'event-loop',
    params: { clients: 20, messages: 2 },
    fails: ['nothing-leaks'],
    apply: () =>
      changeRole(roles, 'server', (context) => ({
        value: (name, op, value) => {
          if (name === 'open') openSync('/dev/null', 'r'); // never closed
          context.value(name, op, value);
        },
      })),
  },
  rested: {
    breaks: 'the faulty server ends its loop at the end of input',
    variant: 'spins-after-disconnect',
    fails: ['spins'],
    apply: () => changeRole(roles, 'server', (context) => ({ variant: 'event-loop', num: context.num })),
  },
};
