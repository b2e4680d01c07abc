import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'guidance',
  group: 'perf',
  covers: ['workload-guidance'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 4, min: 2, max: 8 }),
    workMs: ms({ default: 250, min: 20, max: 3000 }),
    waitMs: ms({ default: 300, min: 50, max: 3000 }),
    rounds: int({ default: 3, min: 1, max: 9 }),
  },
  variants: [{ id: 'computing' }, { id: 'waiting' }, { id: 'mixed' }],
  roles: ['main', 'task'],
  limits: { actors: 200, durationMs: 120_000, events: 10_000 },
};
