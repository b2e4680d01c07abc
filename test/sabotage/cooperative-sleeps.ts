import { roles } from '#lab/scenarios/cooperative-sleeps/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  blocking: {
    breaks: 'sleeping blocks the thread',
    variant: 'cooperative',
    fails: ['as-long-as-the-longest'],
    apply: () => changeRole(roles, 'main', (context) => ({ sleep: async (ms) => context.block(ms) })),
  },
};
