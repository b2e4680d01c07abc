import { roles } from '#lab/scenarios/thread-control/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-terminate': {
    breaks: 'terminate does nothing',
    variant: 'blocked-thread',
    fails: ['thread-ended'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => ({ ...context.thread(role, options), terminate: async () => {} }),
      })),
  },
  'no-signal': {
    breaks: 'the signal is not sent',
    variant: 'sibling-process',
    fails: ['sibling-ended-it'],
    apply: () => {
      process.kill = () => true;
    },
  },
};
