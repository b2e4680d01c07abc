import { roles } from '#lab/scenarios/cpu-bound/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { inARow } from '../support/turns.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'in-a-row': {
    breaks: 'one task at a time may count, in whatever thread or process',
    variant: 'six',
    params: { rounds: 1, millions: 200 },
    fails: ['processes', 'threads', 'shorter'],
    apply: () => changeRole(roles, 'counter', inARow),
  },
  'half-the-work': {
    breaks: 'a thread or process counts only half',
    variant: 'four',
    params: { rounds: 1, millions: 20 },
    fails: ['all-counted'],
    apply: () => changeRole(roles, 'counter', (context) => ({ args: Number(context.args) / 2 })),
  },
};
