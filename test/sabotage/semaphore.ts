import { Semaphore } from '#lab/primitives/semaphore.ts';
import type { SharedHandle } from '#lab/primitives/object.ts';
import { roles } from '#lab/scenarios/semaphore/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** Every visitor has a semaphore of its own. */
const ownSemaphore = (): void =>
  changeRole(roles, 'visitor', (context) => {
    const args = context.args as { readonly semaphore: SharedHandle };
    const own = Semaphore.create({ id: 'places', permits: 1, bounded: false }).handle;
    return { args: { ...args, semaphore: own } };
  });

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'private-random': {
    breaks: 'every actor has a semaphore of its own',
    variant: 'random-stay',
    fails: ['peak'],
    apply: ownSemaphore,
  },
  'private-waves': {
    breaks: 'every actor has a semaphore of its own',
    variant: 'waves',
    fails: ['peak', 'waves'],
    apply: ownSemaphore,
  },
  'no-extra': {
    breaks: 'the extra release is lost',
    variant: 'extra-release',
    fails: ['one-more'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => {
          const { semaphore, ...rest } = (options?.args ?? {}) as { readonly semaphore: SharedHandle };
          const words = new Int32Array(semaphore.buffer);
          Atomics.compareExchange(words, 0, context.num('places') + 1, context.num('places'));
          return context.thread(role, { ...options, args: { ...rest, semaphore } });
        },
      })),
  },
  unbounded: {
    breaks: 'the bounded semaphore knows no bound',
    variant: 'extra-release-bounded',
    fails: ['refused', 'stays-at-limit'],
    apply: () => {
      const create: typeof Semaphore.create = Reflect.get(Semaphore, 'create');
      Semaphore.create = (options) => create({ ...options, bounded: false });
    },
  },
};
