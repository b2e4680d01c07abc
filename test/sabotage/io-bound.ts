import { roles } from '#lab/scenarios/io-bound/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { inARow } from '../support/turns.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'short-sleep': {
    breaks: 'a sleep is over at once',
    variant: 'four',
    fails: ['as-long-as-the-longest'],
    apply: () => changeRole(roles, 'sleeper', () => ({ sleep: async () => {} })),
  },
  'in-a-row': {
    breaks: 'one sleeps after the other',
    variant: 'hundred',
    params: { tasks: 5, unitMs: 200 },
    fails: ['overlap', 'one-unit'],
    apply: () => changeRole(roles, 'sleeper', inARow),
  },
  'other-draws': {
    breaks: 'processes draw sleeps of their own',
    variant: 'four',
    fails: ['same-sleeps', 'no-better'],
    apply: () =>
      changeRole(roles, 'sleeper', (context) => {
        const { kind, milliseconds } = context.args as { readonly kind: string; readonly milliseconds: number };
        return kind === 'processes' ? { args: { kind, milliseconds: milliseconds + context.num('unitMs') * 2 } } : {};
      }),
  },
};
