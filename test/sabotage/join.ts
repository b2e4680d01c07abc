import { roles } from '#lab/scenarios/join/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { spawnsAndWaits } from '../support/turns.ts';

const atOnce = (): void => changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }) }));

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'join-all': { breaks: 'join returns at once', variant: 'all', fails: ['makespan-max', 'after-all'], apply: atOnce },
  'join-one': { breaks: 'join returns at once', variant: 'one', fails: ['after-child'], apply: atOnce },
  'join-serial': {
    breaks: 'join returns at once',
    variant: 'one-after-another',
    fails: ['makespan-sum', 'after-all'],
    apply: atOnce,
  },
  'join-descending': {
    breaks: 'join returns at once',
    variant: 'descending',
    fails: ['others-at-once', 'after-all'],
    apply: atOnce,
  },
  'join-in-loop': { breaks: 'join returns at once', variant: 'line-in-loop', fails: ['line-per-join'], apply: atOnce },
  'start-waits': {
    breaks: 'starting a child waits for its end',
    variant: 'none',
    fails: ['parent-first'],
    apply: () => changeRole(roles, 'main', spawnsAndWaits),
  },
  'said-twice': {
    breaks: 'the parent’s line is written twice',
    variant: 'all',
    fails: ['one-line'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        note: (key, params) => {
          context.note(key, params);
          context.note(key, params);
        },
      })),
  },
};
