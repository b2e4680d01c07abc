import { roles } from '#lab/scenarios/pool-failure/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-kill': {
    breaks: 'the worker is not killed',
    variant: 'worker-killed',
    fails: ['loss-noticed', 'replaced', 'others-done'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => ({ ...(await context.spawn(role, options)), kill: () => {} }),
      })),
  },
  'no-throw': {
    breaks: 'the error of the task is lost on its way',
    variant: 'task-throws',
    fails: ['error-arrives', 'others-done'],
    apply: () =>
      changeRole(roles, 'worker', (context) => ({
        reply: (message) => context.reply({ ...(message as object), error: undefined }),
      })),
  },
};
