import { roles } from '#lab/scenarios/spawn-limit/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-cap': {
    breaks: 'the cap is ignored',
    variant: 'threads',
    params: { cap: 3, requests: 6 },
    fails: ['stops-at-cap', 'no-failure'],
    apply: () =>
      changeRole(roles, 'host', (context) => ({ num: (name) => (name === 'cap' ? 1000 : context.num(name)) })),
  },
  'not-collected': {
    breaks: 'the requests do not stop and outlive their host',
    variant: 'processes',
    params: { cap: 3, requests: 6 },
    fails: ['all-gone'],
    apply: () => {
      changeRole(roles, 'request', (context) => ({
        receive: async () => ((await context.receive()) === 'memory' ? 'memory' : new Promise(() => {})),
      }));
      changeRole(roles, 'host', (context) => ({
        join: async () => context.exit(0),
      }));
    },
  },
};
