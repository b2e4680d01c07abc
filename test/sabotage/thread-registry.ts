import { roles } from '#lab/scenarios/thread-registry/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'early-end': {
    breaks: 'the threads end at once',
    variant: 'live',
    fails: ['os-agrees'],
    apply: () => changeRole(roles, 'worker', () => ({ receive: async () => 'end' })),
  },
  'no-join': {
    breaks: 'join returns before the thread has ended',
    variant: 'live',
    fails: ['alive', 'count'],
    apply: () => changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }) })),
  },
};
