import { RecursiveLock } from '#lab/primitives/recursive-lock.ts';
import { openMutex } from '../support/open-locks.ts';
import type { Sabotage } from '../support/sabotage.ts';

const openLocks = (): void => {
  openMutex();
  RecursiveLock.prototype.lock = () => true;
  RecursiveLock.prototype.unlock = () => {};
};

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-locks': {
    breaks: 'the locks let every actor in',
    variant: 'ab-ba',
    fails: ['deadlock-found', 'no-progress', 'hazard-predicted'],
    apply: openLocks,
  },
  'open-recursive': {
    breaks: 'the locks let every actor in',
    variant: 'two-recursive',
    fails: ['deadlock-found', 'no-progress'],
    apply: openLocks,
  },
  'open-alias': {
    breaks: 'the lock lets its owner in twice',
    variant: 'aliased-plain',
    fails: ['self-deadlock', 'no-progress'],
    apply: openLocks,
  },
};
