import { FileLock } from '#lab/primitives/file-lock.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets everybody in',
    variant: 'lock',
    fails: ['intact'],
    apply: () => {
      FileLock.prototype.lock = async () => {};
      FileLock.prototype.unlock = () => {};
    },
  },
};
