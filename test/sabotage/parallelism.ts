import { roles } from '#lab/scenarios/parallelism/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { inARow } from '../support/turns.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'in-a-row': {
    breaks: 'a global lock lets one thread compute at a time',
    variant: 'parallel',
    fails: ['at-once'],
    apply: () => changeRole(roles, 'worker', inARow),
  },
};
