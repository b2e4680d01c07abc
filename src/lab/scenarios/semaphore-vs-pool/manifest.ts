import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'semaphore-vs-pool',
  group: 'locks',
  covers: ['semaphore-vs-pool'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 40, min: 6, max: 60 }),
    atOnce: int({ default: 4, min: 1, max: 5 }),
    taskMs: ms({ default: 100, min: 10, max: 2000 }),
  },
  variants: [{ id: 'semaphore' }, { id: 'pool' }],
  roles: ['main', 'once', 'worker'],
  limits: { actors: 65, durationMs: 120_000, events: 10_000 },
};
