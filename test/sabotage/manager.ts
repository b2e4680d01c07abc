import { roles } from '#lab/scenarios/manager/roles.ts';
import { openFileLock } from '../support/open-locks.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets every actor in',
    variant: 'lock',
    fails: ['exact'],
    apply: openFileLock,
  },
  'read-then-write': {
    breaks: 'children fetch and store instead of asking for the change',
    variant: 'messages',
    fails: ['exact'],
    apply: () => changeRole(roles, 'child', () => ({ variant: 'no-lock' })),
  },
};
