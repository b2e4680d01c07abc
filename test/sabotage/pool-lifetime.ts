import { roles } from '#lab/scenarios/pool-lifetime/roles.ts';
import { TaskPool } from '#lab/pool/task-pool.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-join': {
    breaks: 'join returns at once',
    variant: 'joined',
    fails: ['complete'],
    apply: () => {
      TaskPool.prototype.shutdown = async () => {};
    },
  },
  'long-owner': {
    breaks: 'the owner lives until all tasks are done',
    variant: 'not-joined',
    fails: ['cut'],
    apply: () => changeRole(roles, 'owner', (context) => ({ sleep: () => context.sleep(5 * context.num('taskMs')) })),
  },
};
