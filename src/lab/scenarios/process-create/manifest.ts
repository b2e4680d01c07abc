import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'process-create',
  group: 'process',
  covers: ['proc-create-function', 'proc-create-subclass', 'pid-ppid'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    children: int({ default: 3, min: 1, max: 20 }),
    sleepMs: ms({ default: 300, min: 10, max: 5000 }),
  },
  variants: [{ id: 'function' }, { id: 'class' }, { id: 'run-directly' }],
  roles: ['main', 'work', 'worker'],
  limits: { actors: 30, durationMs: 30_000, events: 5_000 },
};
