import { roles } from '#lab/scenarios/livelock/roles.ts';
import { openMutex } from '../support/open-locks.ts';
import { Mutex } from '#lab/primitives/mutex.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** The threads behave as in another variant. */
const behaveAs = (variant: 'random' | 'ordered'): void => {
  changeRole(roles, 'main', () => ({ variant }));
  changeRole(roles, 'worker', () => ({ variant }));
};

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'out-of-step': {
    breaks: 'the threads pause for different times',
    variant: 'in-step',
    fails: ['no-progress'],
    apply: () => behaveAs('random'),
  },
  open: {
    breaks: 'a taken lock can be taken again',
    variant: 'random',
    fails: ['fell-out-of-step'],
    apply: () => {
      openMutex();
      Mutex.prototype.tryLock = () => true;
    },
  },
  'no-order': {
    breaks: 'the threads take the locks in no order',
    variant: 'ordered',
    fails: ['none-refused'],
    apply: () => behaveAs('random'),
  },
};
