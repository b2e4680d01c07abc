import { roles } from '#lab/scenarios/cpu-release/roles.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  swapped: {
    breaks: 'the waiting process computes and the computing ones wait',
    variant: 'compare',
    fails: ['waits-give-up', 'slices-end'],
    apply: () => {
      const { reader, spinner } = roles;
      Object.assign(roles, { reader: spinner, spinner: reader });
    },
  },
};
