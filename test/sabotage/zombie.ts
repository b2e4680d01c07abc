import { roles } from '#lab/scenarios/zombie/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'loop-turns': {
    breaks: 'the parent’s event loop turns, so that it collects at once',
    variant: 'reap',
    // Not no-memory: a sample may catch one of them in the moment that every dead process is a zombie.
    fails: ['code-kept'],
    apply: () => changeRole(roles, 'main', () => ({ block: () => {} })),
  },
  'code-lost': {
    breaks: 'the children’s exit code is lost',
    variant: 'reap',
    params: { children: 2 },
    fails: ['code-kept'],
    apply: () => changeRole(roles, 'child', (context) => ({ exit: () => context.exit(0) })),
  },
  'not-stopped': {
    breaks: 'the parent is not stopped',
    variant: 'stopped-parent',
    params: { children: 3 },
    fails: ['code-kept'],
    apply: () => {
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => ({ ...(await context.spawn(role, options)), kill: () => {} }),
      }));
      changeRole(roles, 'child', () => ({ variant: 'reap' }));
    },
  },
  'lives-on': {
    breaks: 'the parent survives',
    variant: 'kill-parent',
    params: { children: 3 },
    fails: ['adopted', 'killed'],
    apply: () => {
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => ({ ...(await context.spawn(role, options)), kill: () => {} }),
        join: async () => ({ exitCode: null, signal: 'SIGKILL' }),
      }));
      changeRole(roles, 'holder', (context) => ({ block: () => context.block(9000), receive: async () => {} }));
    },
  },
};
