import { Barrier } from '#lab/primitives/barrier.ts';
import { roles } from '#lab/scenarios/barrier/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

const withBarrier = (): void => changeRole(roles, 'worker', () => ({ variant: 'phases' }));

export const sabotages: Readonly<Record<string, Sabotage>> = {
  open: {
    breaks: 'the barrier lets every thread pass at once',
    variant: 'phases',
    params: { pauseMs: 300 },
    fails: ['none-missing', 'phases-apart', 'last-opens'],
    apply: () => {
      Barrier.prototype.arrive = () => true;
    },
  },
  guarded: {
    breaks: 'there is a barrier after all',
    variant: 'none',
    fails: ['read-too-early'],
    apply: withBarrier,
  },
  stays: {
    breaks: 'no participant leaves',
    variant: 'broken',
    fails: ['stuck'],
    apply: withBarrier,
  },
};
