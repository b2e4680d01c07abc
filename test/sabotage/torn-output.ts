import { openFileLock } from '../support/open-locks.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets every actor in',
    variant: 'lock',
    fails: ['intact'],
    apply: openFileLock,
  },
};
