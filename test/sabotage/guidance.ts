import { roles } from '#lab/scenarios/guidance/roles.ts';
import { changeRole, isRecord, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'by-the-book': {
    breaks: 'processes are recommended whatever was measured',
    variant: 'waiting',
    params: { rounds: 1 },
    fails: ['lowest-median'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        value: (name, op, value) => context.value(name, op, name === 'recommended' ? 'processes' : value),
      })),
  },
  'no-waiting': {
    breaks: 'no task waits',
    variant: 'waiting',
    params: { rounds: 1 },
    fails: ['not-too-fast'],
    apply: () => changeRole(roles, 'main', () => ({ sleep: async () => {} })),
  },
  'a-way-left-out': {
    breaks: 'one round of threads is not reported',
    variant: 'mixed',
    params: { rounds: 1 },
    fails: ['all-measured'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        value: (name, op, value) => {
          if (!(isRecord(value) && value['way'] === 'threads')) context.value(name, op, value);
        },
      })),
  },
};
