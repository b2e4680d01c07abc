import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pool-compare',
  group: 'pool',
  covers: [],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 4, min: 1, max: 12 }),
    tasks: int({ default: 24, min: 1, max: 200 }),
    taskMs: ms({ default: 60, min: 1, max: 2000 }),
  },
  variants: [{ id: 'process' }, { id: 'thread' }],
  roles: ['main', 'worker'],
  limits: { actors: 30, durationMs: 120_000, events: 20_000 },
};
