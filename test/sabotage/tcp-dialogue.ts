import { roles } from '#lab/scenarios/tcp-dialogue/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'one-at-a-time': {
    breaks: 'connections are served one after another',
    variant: 'thread-each',
    fails: ['not-delayed'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'one-at-a-time' })),
  },
  'side-by-side': {
    breaks: 'connections are served side by side after all',
    variant: 'one-at-a-time',
    fails: ['delayed'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'thread-each' })),
  },
};
