import { roles } from '#lab/scenarios/process-tree/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'parent-left': {
    breaks: 'the runner ends and its child is adopted',
    variant: 'chain',
    fails: ['unbroken'],
    apply: () => {
      changeRole(roles, 'runner', (context) => ({ join: async () => context.exit(0) }));
      changeRole(roles, 'child', (context) => {
        const parent = process.ppid;
        while (process.ppid === parent) context.block(20);
        return {};
      });
    },
  },
  'wrong-handle': {
    breaks: 'the handle names another process',
    variant: 'chain',
    fails: ['same-number'],
    apply: () =>
      changeRole(roles, 'runner', (context) => ({
        spawn: async (role, options) => ({ ...(await context.spawn(role, options)), pid: process.pid }),
      })),
  },
};
