import { openMutex } from '../support/open-locks.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the mutex lets every actor in',
    variant: 'compare',
    fails: ['both-exact', 'wide-serial', 'narrow-faster', 'one-at-a-time', 'no-race'],
    apply: openMutex,
  },
};
