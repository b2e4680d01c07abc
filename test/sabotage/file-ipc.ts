import { roles } from '#lab/scenarios/file-ipc/roles.ts';
import { openFileLock } from '../support/open-locks.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets every actor in',
    variant: 'lock',
    fails: ['exact'],
    apply: openFileLock,
  },
  locked: {
    breaks: 'counting is locked after all',
    variant: 'no-lock',
    fails: ['updates-lost'],
    apply: () => changeRole(roles, 'counter', () => ({ variant: 'lock' })),
  },
};
