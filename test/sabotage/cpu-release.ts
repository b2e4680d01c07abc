import { roles } from '#lab/scenarios/cpu-release/roles.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  swapped: {
    breaks: 'the waiting process computes and the computing ones wait',
    variant: 'compare',
    fails: ['waits-give-up', 'slices-end'],
    apply: () => {
      const changeable = roles as Record<string, (typeof roles)[string]>;
      const { reader, spinner } = roles;
      if (!reader || !spinner) throw new Error('a role is missing');
      changeable['reader'] = spinner;
      changeable['spinner'] = reader;
    },
  },
};
