import { roles } from '#lab/scenarios/printer/roles.ts';
import { openFileLock } from '../support/open-locks.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets every actor in',
    variant: 'lock',
    fails: ['one-at-a-time'],
    apply: openFileLock,
  },
  'early-join': {
    breaks: 'join returns at once',
    variant: 'join',
    fails: ['one-at-a-time'],
    apply: () => changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }) })),
  },
  'joined-anyway': {
    breaks: 'each is joined before the next starts',
    variant: 'free',
    fails: ['overlap'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'join' })),
  },
};
