import { roles } from '#lab/scenarios/thread-join/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

const noJoin = (): void => changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }) }));

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-join': { breaks: 'join returns at once', variant: 'one', fails: ['after-thread', 'not-alive'], apply: noJoin },
  overlapping: { breaks: 'join returns at once', variant: 'serial', fails: ['sum', 'never-overlap'], apply: noJoin },
  'no-sleep': {
    breaks: 'sleep returns at once',
    variant: 'together',
    fails: ['one-sleep'],
    apply: () => changeRole(roles, 'sleeper', () => ({ num: () => 0 })),
  },
};
