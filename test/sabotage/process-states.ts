import { roles } from '#lab/scenarios/process-states/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-signals': {
    breaks: 'the signals do not arrive',
    variant: 'life',
    fails: ['stopped-and-continued', 'whole-life', 'stopped-between'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => ({ ...(await context.spawn(role, options)), kill: () => {} }),
      })),
  },
  'no-rest': {
    breaks: 'the sleeping process computes instead',
    variant: 'life',
    fails: ['whole-life'],
    apply: () =>
      changeRole(roles, 'subject', (context) => ({
        sleep: async (milliseconds) => {
          for (const until = performance.now() + milliseconds; performance.now() < until;);
          if (milliseconds < 50) await context.sleep(milliseconds);
        },
      })),
  },
};
