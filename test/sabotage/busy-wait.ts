import { roles } from '#lab/scenarios/busy-wait/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'restful-loop': {
    breaks: 'the loop sleeps between its polls',
    variant: 'spin',
    fails: ['burns'],
    apply: () => {
      const load = Atomics.load;
      const nap = new Int32Array(new SharedArrayBuffer(4));
      Atomics.load = ((array: Int32Array, index: number) => {
        Atomics.wait(nap, 0, 0, 20);
        return load(array, index);
      }) as typeof Atomics.load;
    },
  },
  'spinning-join': {
    breaks: 'join asks in a loop',
    variant: 'join',
    fails: ['rests'],
    apply: () =>
      changeRole(roles, 'main', () => ({
        join: async (handle) => {
          while (!handle.hasExited()) await new Promise((resolve) => setImmediate(resolve));
          return handle.exited;
        },
      })),
  },
};
