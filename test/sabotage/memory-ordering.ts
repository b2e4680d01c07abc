import { roles } from '#lab/scenarios/memory-ordering/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** Memory that the other thread does not see. */
const ownMemory = (role: 'writer' | 'racer', place: 'data' | 'other'): void =>
  changeRole(roles, role, (context) => {
    const args = context.args as Readonly<Record<typeof place, SharedArrayBuffer>>;
    return { args: { ...args, [place]: new SharedArrayBuffer(args[place].byteLength) } };
  });

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'other-data': {
    breaks: 'the data does not reach the reader',
    variant: 'atomics',
    fails: ['never-stale'],
    apply: () => ownMemory('writer', 'data'),
  },
  'data-there': {
    breaks: 'the data is there before the flag',
    variant: 'flag-first',
    fails: ['all-stale'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        thread: (role, options) => {
          const args = options?.args as { readonly data: SharedArrayBuffer };
          new Int32Array(args.data).forEach((_, message, all) => (all[message] = message + 1));
          return context.thread(role, options);
        },
      })),
  },
  'other-place': {
    breaks: 'neither thread sees the other’s writes',
    variant: 'store-buffer',
    fails: ['atomics-ordered'],
    apply: () => ownMemory('racer', 'other'),
  },
};
