import { Mutex } from '#lab/primitives/mutex.ts';
import { roles } from '#lab/scenarios/dining-philosophers/roles.ts';
import { openMutex } from '../support/open-locks.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-forks': {
    breaks: 'a fork can be held by several philosophers',
    variant: 'naive',
    fails: ['deadlock-found', 'none-ate'],
    apply: openMutex,
  },
  'open-ordered': {
    breaks: 'a fork can be held by several philosophers',
    variant: 'ordered',
    params: { eatMs: 200 },
    fails: ['neighbours-apart'],
    apply: openMutex,
  },
  'patient-try': {
    breaks: 'a try for a taken fork succeeds',
    variant: 'try-lock',
    params: { eatMs: 200 },
    fails: ['put-back', 'neighbours-apart'],
    apply: () => {
      Mutex.prototype.tryLock = () => true;
      Mutex.prototype.unlock = () => {};
      Mutex.prototype.lock = () => true;
    },
  },
  'leaves-early': {
    breaks: 'a philosopher leaves before its last meal',
    variant: 'both-at-once',
    fails: ['all-ate'],
    apply: () =>
      changeRole(roles, 'philosopher', (context) => ({
        num: (name) => context.num(name) - (name === 'meals' && context.id === 'philosopher-1' ? 1 : 0),
      })),
  },
};
