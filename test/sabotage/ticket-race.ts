import { openFileLock } from '../support/open-locks.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the file lock lets every actor in',
    variant: 'lock',
    fails: ['exact', 'one-at-a-time', 'no-race'],
    apply: openFileLock,
  },
};
