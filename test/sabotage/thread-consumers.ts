import { BoundedQueue } from '#lab/primitives/bounded-queue.ts';
import { roles } from '#lab/scenarios/thread-consumers/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'early-join': {
    breaks: 'join returns at once',
    variant: 'looked-too-early',
    fails: ['hangs'],
    apply: () => {
      BoundedQueue.prototype.join = () => true;
    },
  },
  waiting: {
    breaks: 'the consumer waits for items after all',
    variant: 'polling',
    fails: ['misses'],
    apply: () => changeRole(roles, 'consumer', () => ({ variant: 'blocking' })),
  },
  polling: {
    breaks: 'the consumer only polls now and then',
    variant: 'blocking',
    fails: ['all-eaten'],
    apply: () => changeRole(roles, 'consumer', () => ({ variant: 'polling' })),
  },
};
