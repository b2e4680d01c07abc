import { roles } from '#lab/scenarios/pid-reclaim/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'loop-turns': {
    breaks: 'the parent collects at once, since its event loop turns',
    variant: 'blocked',
    fails: ['kept-as-zombie'],
    apply: () => changeRole(roles, 'main', () => ({ block: () => {} })),
  },
  'lives-on': {
    breaks: 'the child does not end with its task',
    variant: 'parent-exits',
    fails: ['free-after', 'row-gone', 'kept-as-zombie'],
    apply: () =>
      changeRole(roles, 'child', (context) => ({
        receive: async () => {
          await context.receive();
          await context.sleep(30_000);
        },
      })),
  },
};
