import { FileLock } from '#lab/primitives/file-lock.ts';
import { roles } from '#lab/scenarios/manager/roles.ts';
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
  'read-then-write': {
    breaks: 'children fetch and store instead of asking for the change',
    variant: 'messages',
    fails: ['exact'],
    apply: () => changeRole(roles, 'child', () => ({ variant: 'no-lock' })),
  },
};
