import { RetryLock } from '#lab/scenarios/starvation/retry-lock.ts';
import { roles } from '#lab/scenarios/starvation/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** The lock of the other variant. */
const withLockOf = (variant: 'retry' | 'ticket'): void => {
  for (const role of ['main', 'greedy', 'polite'] as const) changeRole(roles, role, () => ({ variant }));
};

export const sabotages: Readonly<Record<string, Sabotage>> = {
  fair: {
    breaks: 'the lock serves in the order of arrival',
    variant: 'retry',
    params: { turns: 60 },
    fails: ['overtaken', 'greedy-first'],
    apply: () => withLockOf('ticket'),
  },
  unfair: {
    breaks: 'the lock serves in no order',
    variant: 'ticket',
    fails: ['in-turn'],
    apply: () => withLockOf('retry'),
  },
  open: {
    breaks: 'the lock lets every thread in',
    variant: 'retry',
    fails: ['overtaken', 'exclusive'],
    apply: () => {
      RetryLock.prototype.lock = () => {};
      RetryLock.prototype.unlock = () => {};
    },
  },
};
