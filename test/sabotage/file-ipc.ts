import { FileLock } from '#lab/primitives/file-lock.ts';
import { roles } from '#lab/scenarios/file-ipc/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets everybody in',
    variant: 'lock',
    fails: ['exact'],
    apply: () => {
      FileLock.prototype.lock = async () => {};
      FileLock.prototype.unlock = () => {};
    },
  },
  locked: {
    breaks: 'counting is locked after all',
    variant: 'no-lock',
    fails: ['updates-lost'],
    apply: () => changeRole(roles, 'counter', () => ({ variant: 'lock' })),
  },
};
