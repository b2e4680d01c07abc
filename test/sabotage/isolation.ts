import { roles } from '#lab/scenarios/isolation/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'one-process': {
    breaks: 'the child runs in the parent’s process and memory',
    variant: 'compare',
    fails: ['scalar', 'list', 'not-across', 'two-processes'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => {
          const { promise, resolve } = Promise.withResolvers<unknown>();
          const exited = promise.then((message) =>
            roles[role]?.({ ...context, id: 'child-1', args: options?.args, receive: async () => message }),
          );
          return { id: 'child-1', exited, send: resolve } as unknown as Awaited<ReturnType<typeof context.spawn>>;
        },
        join: async (handle) => {
          const status = await handle.exited;
          return handle.id === 'child-1' ? { exitCode: 0, signal: null } : status;
        },
      })),
  },
  'copied-memory': {
    breaks: 'the thread gets a copy of the shared memory',
    variant: 'compare',
    fails: ['shared'],
    apply: () => {
      const { store } = Atomics;
      Atomics.store = ((array: Int32Array, index: number, value: number) =>
        process.title === 'main' ? value : store(array, index, value)) as typeof store;
    },
  },
};
