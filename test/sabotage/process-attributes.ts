import { LabProcess } from '#lab/runtime/lab-process.ts';
import { roles } from '#lab/scenarios/process-attributes/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'zero-by-default': {
    breaks: 'the exit code is 0 from the beginning and whatever happens',
    variant: 'exit-code',
    fails: ['running-empty', 'explicit-code', 'killed-negative', 'handled-signal'],
    apply: () => void Object.defineProperty(LabProcess.prototype, 'exitCode', { get: () => 0 }),
  },
  'codes-lost': {
    breaks: 'no child gets to choose its code',
    variant: 'exit-code',
    fails: ['explicit-code', 'handled-signal'],
    apply: () => {
      for (const role of ['explicit', 'polite'] as const)
        changeRole(roles, role, (context) => ({ exit: () => context.exit(0) }));
    },
  },
  'title-follows': {
    breaks: 'a process object renames the process from the beginning',
    variant: 'name',
    fails: ['system-name-stays', 'own-title'],
    apply: () =>
      changeRole(roles, 'sleeper', (context) => {
        process.title = 'boris';
        return { receive: async () => void (await context.receive()) };
      }),
  },
};
