import { roles } from '#lab/scenarios/join-before-drain/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

const writes = (kib: number): void =>
  changeRole(roles, 'child', (context) => ({ num: (name) => (name === 'kib' ? kib : context.num(name)) }));

export const sabotages: Readonly<Record<string, Sabotage>> = {
  fits: {
    breaks: 'the result fits into the pipe',
    variant: 'join-first',
    fails: ['child-stuck', 'parent-stuck', 'asleep'],
    apply: () => writes(4),
  },
  'cut-short': {
    breaks: 'the child writes half of its result',
    variant: 'drain-first',
    fails: ['all-read'],
    apply: () => writes(128),
  },
  'reads-first': {
    breaks: 'the parent reads before it joins',
    variant: 'small',
    fails: ['joined-unread'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'drain-first' })),
  },
  'joins-first': {
    breaks: 'the parent joins a child with a small result before it reads',
    variant: 'drain-first',
    params: { kib: 4 },
    fails: ['read-before-join'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'small' })),
  },
};
