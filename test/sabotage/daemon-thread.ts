import { roles } from '#lab/scenarios/daemon-thread/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  ordinary: {
    breaks: 'the daemon flag is ignored',
    variant: 'alone',
    fails: ['ends-at-once', 'no-end-line'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => context.thread(role, { ...options, daemon: false }),
      })),
  },
  'all-daemons': {
    breaks: 'the process waits for no thread',
    variant: 'thread-rule',
    fails: ['ticks-on', 'waits-for-task'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => context.thread(role, { ...options, daemon: true }),
      })),
  },
  'no-exit-hook': {
    breaks: 'the parent does not end its daemon process',
    variant: 'process-rule',
    fails: ['stopped-with-code'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: (role, options) => context.spawn(role, { ...options, daemon: false }),
      })),
  },
  'no-inheritance': {
    breaks: 'a daemon’s threads are no daemons',
    variant: 'inherit',
    fails: ['inherited'],
    apply: () =>
      changeRole(roles, 'creator', (context) => ({
        thread: (role, options) => context.thread(role, { daemon: false, ...options }),
      })),
  },
};
