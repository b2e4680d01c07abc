import { roles } from '#lab/scenarios/job-submission/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-wait': {
    breaks: 'waiting for a result returns at once',
    variant: 'synchronous',
    fails: ['one-by-one', 'sum'],
    apply: () => changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }) })),
  },
  'waits-anyway': {
    breaks: 'submitting waits for the result',
    variant: 'asynchronous',
    fails: ['both-submitted', 'longest'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => {
          const job = await context.spawn(role, options);
          await context.join(job);
          return job;
        },
      })),
  },
};
