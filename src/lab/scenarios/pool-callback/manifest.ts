import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pool-callback',
  group: 'pool',
  covers: ['pool-callback', 'executor-done-callback'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 5, min: 1, max: 20 }),
    tasks: int({ default: 10, min: 1, max: 60 }),
    taskMs: ms({ default: 200, min: 10, max: 3000 }),
  },
  variants: [{ id: 'process' }, { id: 'thread', defaults: { tasks: 20 } }],
  roles: ['main', 'worker'],
  limits: { actors: 30, durationMs: 120_000, events: 10_000 },
};
