import { int, ms, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-create',
  group: 'thread',
  covers: ['thread-create-function', 'thread-create-subclass', 'thread-start-order'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    sleepMs: ms({ default: 600, min: 50, max: 5000 }),
    rounds: int({ default: 50, min: 1, max: 100 }),
  },
  variants: [{ id: 'function' }, { id: 'subclass' }, { id: 'order' }],
  roles: ['main', 'greeter', 'runner', 'liner', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 110, durationMs: 60_000, events: 5_000 },
};
