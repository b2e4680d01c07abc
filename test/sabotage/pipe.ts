import { roles } from '#lab/scenarios/pipe/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'nobody-holds': {
    breaks: 'no grandchild holds the end',
    variant: 'end-held-open',
    fails: ['ends-late'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'end-of-input' })),
  },
  'held-anyway': {
    breaks: 'a grandchild holds the end',
    variant: 'end-of-input',
    fails: ['ends-soon'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'end-held-open' })),
  },
};
