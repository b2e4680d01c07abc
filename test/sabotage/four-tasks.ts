import { roles } from '#lab/scenarios/four-tasks/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { inARow } from '../support/turns.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'in-a-row': {
    breaks: 'tasks wait one after the other',
    variant: 'waiting',
    params: { unitMs: 200 },
    fails: ['waits-overlap'],
    apply: () => changeRole(roles, 'task', inARow),
  },
  'other-model': {
    breaks: 'the table is for another number of tasks',
    variant: 'waiting',
    fails: ['model'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        num: (name) => (name === 'tasks' ? context.num(name) - 1 : context.num(name)),
      })),
  },
  'less-work': {
    breaks: 'tasks compute half as long',
    variant: 'computing',
    params: { unitMs: 200 },
    fails: ['cores-bound'],
    apply: () =>
      changeRole(roles, 'task', (context) => ({
        num: (name) => (name === 'unitMs' ? context.num(name) / 2 : context.num(name)),
      })),
  },
};
