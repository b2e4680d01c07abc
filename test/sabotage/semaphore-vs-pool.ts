import { QueueClient } from '#lab/primitives/queue-client.ts';
import { roles } from '#lab/scenarios/semaphore-vs-pool/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'free-permits': {
    breaks: 'permits are given to every task',
    variant: 'semaphore',
    params: { tasks: 10, taskMs: 2000, atOnce: 2 },
    fails: ['peak-working'],
    apply: () => {
      QueueClient.prototype.get = async () => 1;
      QueueClient.prototype.put = async () => true;
    },
  },
  'big-pool': {
    breaks: 'the pool starts more than it should',
    variant: 'pool',
    params: { tasks: 20 },
    fails: ['few-processes', 'peak-working'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({ num: (name) => (name === 'atOnce' ? 2 : 1) * context.num(name) })),
  },
};
