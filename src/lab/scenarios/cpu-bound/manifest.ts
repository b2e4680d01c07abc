import { int, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'cpu-bound',
  group: 'perf',
  covers: ['cpu-bound-4', 'cpu-bound-6'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    tasks: int({ default: 4, min: 2, max: 16 }),
    millions: int({ default: 100, min: 10, max: 1000 }),
    pythonMillions: int({ default: 3, min: 1, max: 100 }),
    rounds: int({ default: 3, min: 1, max: 10 }),
  },
  variants: [{ id: 'four' }, { id: 'six', defaults: { tasks: 6 } }],
  roles: ['main', 'counter', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 300, durationMs: 300_000, events: 20_000 },
  references: [
    { id: 'processes', metric: 'processes100m', value: 17.108, unit: 's' },
    { id: 'threads', metric: 'threads100m', value: 30.257, unit: 's' },
  ],
};
