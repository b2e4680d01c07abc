import { ReadWriteLock } from '#lab/primitives/read-write-lock.ts';
import type { Sabotage } from '../support/sabotage.ts';

const admitAll = (): void => {
  ReadWriteLock.prototype.admits = () => true;
};

export const sabotages: Readonly<Record<string, Sabotage>> = {
  open: {
    breaks: 'the lock admits every request',
    variant: 'arrival',
    fails: ['writer-alone', 'consistent'],
    apply: admitAll,
  },
  'no-priority': {
    breaks: 'the lock admits every request',
    variant: 'writers-first',
    fails: ['writer-alone', 'readers-wait'],
    apply: admitAll,
  },
  'other-priority': {
    breaks: 'the lock prefers writers',
    variant: 'readers-first',
    fails: ['writer-waits', 'readers-together'],
    apply: () => {
      const create: typeof ReadWriteLock.create = Reflect.get(ReadWriteLock, 'create');
      ReadWriteLock.create = (id, _priority, probe) => create(id, 'writers', probe);
    },
  },
  'readers-overtake': {
    breaks: 'the lock prefers readers',
    variant: 'arrival',
    fails: ['arrival-order'],
    apply: () => {
      const create: typeof ReadWriteLock.create = Reflect.get(ReadWriteLock, 'create');
      ReadWriteLock.create = (id, _priority, probe) => create(id, 'readers', probe);
    },
  },
  'readers-alone': {
    breaks: 'a reader must be alone, too',
    variant: 'arrival',
    fails: ['readers-together'],
    apply: () => {
      const admits: ReadWriteLock['admits'] = Reflect.get(ReadWriteLock.prototype, 'admits');
      ReadWriteLock.prototype.admits = function alone(this: ReadWriteLock, op, ticket) {
        return this.readers === 0 && admits.call(this, op, ticket);
      };
    },
  },
};
