import { roles } from '#lab/scenarios/threads-in-process/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'early-end': {
    breaks: 'the threads end as soon as they are ready',
    variant: 'threads',
    fails: ['count-rises-and-falls'],
    apply: () => changeRole(roles, 'member', () => ({ receive: async () => 'end' })),
  },
  grandchildren: {
    breaks: 'what should be processes are threads',
    variant: 'processes',
    fails: ['own-pids', 'one-parent'],
    apply: () => changeRole(roles, 'main', (context) => ({ spawn: async (role) => context.thread(role) as never })),
  },
};
