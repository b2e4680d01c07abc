import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pool-lifetime',
  group: 'pool',
  covers: ['pool-worker-daemonic'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 3, min: 1, max: 10 }),
    tasks: int({ default: 9, min: 1, max: 60 }),
    taskMs: ms({ default: 400, min: 50, max: 3000 }),
  },
  variants: [{ id: 'not-joined' }, { id: 'joined' }],
  roles: ['main', 'owner', 'worker'],
  limits: { actors: 20, durationMs: 120_000, events: 10_000 },
};
