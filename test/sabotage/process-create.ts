import { roles } from '#lab/scenarios/process-create/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'run-in-parent': {
    breaks: 'start calls run in the parent',
    variant: 'class',
    fails: ['own-pid', 'own-run', 'exit-codes'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: async (_role, options) => {
          context.value('run.name', 'read', String(options?.args));
          return { id: String(options?.id), pid: process.pid } as Awaited<ReturnType<typeof context.spawn>>;
        },
        join: async () => ({ exitCode: 0, signal: null }),
      })),
  },
  'wakes-early': {
    breaks: 'a sleep returns at once',
    variant: 'function',
    fails: ['slept'],
    apply: () => changeRole(roles, 'work', () => ({ sleep: async () => {} })),
  },
  'makes-one': {
    breaks: 'calling run makes a process',
    variant: 'run-directly',
    fails: ['no-process'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        sleep: async () => void (await context.join(await context.spawn('work', { args: 'surprise' }))),
      })),
  },
};
