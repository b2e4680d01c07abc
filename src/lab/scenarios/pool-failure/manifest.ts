import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pool-failure',
  group: 'pool',
  covers: [],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 3, min: 1, max: 10 }),
    tasks: int({ default: 9, min: 3, max: 60 }),
    taskMs: ms({ default: 300, min: 100, max: 3000 }),
  },
  variants: [{ id: 'task-throws' }, { id: 'worker-killed' }],
  roles: ['main', 'worker'],
  limits: { actors: 20, durationMs: 120_000, events: 10_000 },
};
