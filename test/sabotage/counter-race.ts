import { openMutex } from '../support/open-locks.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the mutex lets every actor in',
    variant: 'mutex',
    params: { increments: 5_000_000 },
    fails: ['exact', 'no-race'],
    apply: openMutex,
  },
  'torn-add': {
    breaks: 'the atomic add is a load and a store',
    variant: 'atomic',
    params: { increments: 2_000_000 },
    fails: ['exact'],
    apply: () => {
      const add = Atomics.add;
      // The barrier and the census add at index 0 or to small arrays; the counters are more than two words.
      Atomics.add = ((array: Int32Array, index: number, value: number) => {
        if (array.length !== 3) return add(array, index, value);
        const seen = array[index] ?? 0;
        array[index] = seen + value;
        return seen;
      }) as typeof Atomics.add;
    },
  },
};
