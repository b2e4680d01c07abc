import { int, ms, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'io-bound',
  group: 'perf',
  covers: ['io-bound-4-random', 'io-bound-100'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    tasks: int({ default: 4, min: 2, max: 120 }),
    unitMs: ms({ default: 400, min: 100, max: 5000 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: [{ id: 'four' }, { id: 'hundred', defaults: { tasks: 100, unitMs: 1000 } }],
  roles: ['main', 'sleeper', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 250, durationMs: 120_000, events: 20_000 },
  references: [
    { id: 'processes', metric: 'processesWall', value: 3.244, unit: 's' },
    { id: 'threads', metric: 'threadsWall', value: 2.002, unit: 's' },
    { id: 'processesExtra', metric: 'processesExtra', value: 244, unit: 'ms' },
    { id: 'threadsExtra', metric: 'threadsExtra', value: 2, unit: 'ms' },
  ],
};
