import { roles } from '#lab/scenarios/start-order/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { spawnsAndWaits } from '../support/turns.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'start-waits': {
    breaks: 'start returns only when the child has run',
    variant: 'at-once',
    params: { starts: 5 },
    fails: ['start-returns-first', 'parent-first', 'creation-costs'],
    apply: () => changeRole(roles, 'main', spawnsAndWaits),
  },
  'not-busy': {
    breaks: 'the parent is not busy',
    variant: 'busy-parent',
    fails: ['child-first'],
    apply: () => changeRole(roles, 'main', () => ({ block: () => {} })),
  },
};
