import { roles } from '#lab/scenarios/tcp-acceptors/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  sequential: {
    breaks: 'the mended server talks to one client at a time',
    variant: 'fixed',
    fails: ['all-at-once'],
    apply: () => changeRole(roles, 'server', () => ({ variant: 'ten-binds' })),
  },
  concurrent: {
    breaks: 'the faulty server talks to all clients',
    variant: 'ten-binds',
    fails: ['one-at-a-time'],
    apply: () => changeRole(roles, 'server', () => ({ variant: 'fixed' })),
  },
  'own-ports': {
    breaks: 'each server thread takes a port of its own',
    variant: 'ten-binds',
    params: { servers: 3, clients: 2 },
    fails: ['one-bind'],
    apply: () => changeRole(roles, 'server', () => ({ args: 0 })),
  },
};
