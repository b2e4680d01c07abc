import { roles } from '#lab/scenarios/priority-inversion/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  raised: {
    breaks: 'the low thread holds the lock with the highest priority',
    variant: 'inversion',
    fails: ['one-core', 'inverted'],
    apply: () => changeRole(roles, 'low', () => ({ variant: 'ceiling' })),
  },
  low: {
    breaks: 'the low thread holds the lock with its low priority',
    variant: 'ceiling',
    fails: ['one-core', 'not-inverted'],
    apply: () => changeRole(roles, 'low', () => ({ variant: 'inversion' })),
  },
};
