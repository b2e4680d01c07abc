import { roles } from '#lab/scenarios/thread-create/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-sleep': {
    breaks: 'sleep returns at once',
    variant: 'function',
    fails: ['slept'],
    apply: () => changeRole(roles, 'greeter', () => ({ sleep: async () => {} })),
  },
  'base-class': {
    breaks: 'the thread runs the base class instead of the subclass',
    variant: 'subclass',
    fails: ['own-run', 'slept'],
    apply: () => changeRole(roles, 'runner', () => ({ args: { className: 'LabThread', name: 'song' } })),
  },
  'silent-thread': {
    breaks: 'the threads write no line',
    variant: 'order',
    fails: ['both-lines'],
    apply: () => changeRole(roles, 'liner', () => ({ value: () => {} })),
  },
};
