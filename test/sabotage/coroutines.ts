import { roles } from '#lab/scenarios/coroutines/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  polite: {
    breaks: 'the selfish task gives way after all',
    variant: 'one-blocks',
    fails: ['all-stand-still'],
    apply: () => changeRole(roles, 'main', () => ({ block: () => {} })),
  },
};
