import { spawnSync } from 'node:child_process';
import { roles } from '#lab/scenarios/thread-cost/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-sleep': {
    breaks: 'no task waits for the sleepers',
    variant: 'sleep',
    params: { count: 4 },
    fails: ['slept'],
    apply: () => changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }) })),
  },
  'slow-threads': {
    breaks: 'threads take longer to start than processes',
    variant: 'sleep',
    params: { count: 4 },
    fails: ['threads-cheaper'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => {
          for (let start = 0; start < 4; start += 1) spawnSync(process.execPath, ['-e', '0']); // slow on a slow machine
          return context.thread(role, options);
        },
      })),
  },
  'no-processes': {
    breaks: 'the processes are threads',
    variant: 'start',
    params: { count: 4 },
    fails: ['measured'],
    apply: () => changeRole(roles, 'main', (context) => ({ spawn: async (role) => context.thread(role) as never })),
  },
};
