import { roles } from '#lab/scenarios/thread-lifetime/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-waiting': {
    breaks: 'the process does not wait for its threads',
    variant: 'waits',
    fails: ['process-waits', 'as-long-as-slowest'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => context.thread(role, { ...options, daemon: true }),
      })),
  },
  'no-exit': {
    breaks: 'exit does nothing',
    variant: 'exits',
    fails: ['exit-takes-all'],
    apply: () => changeRole(roles, 'main', () => ({ exit: () => undefined as never })),
  },
};
