import { RecursiveLock } from '#lab/primitives/recursive-lock.ts';
import { openMutex } from '../support/open-locks.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-recursive': {
    breaks: 'the re-entrant lock lets every actor in',
    variant: 'recursive',
    fails: ['counters', 'exclusive'],
    apply: () => {
      RecursiveLock.prototype.lock = () => true;
      RecursiveLock.prototype.unlock = () => {};
    },
  },
  'open-plain': {
    breaks: 'the plain lock lets its owner in again',
    variant: 'plain',
    fails: ['self-deadlock', 'nobody-adds'],
    apply: openMutex,
  },
};
