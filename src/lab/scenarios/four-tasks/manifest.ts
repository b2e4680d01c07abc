import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'four-tasks',
  group: 'perf',
  covers: ['four-tasks-10s'],
  kinds: ['simulation', 'process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 4, min: 2, max: 8 }),
    unitMs: ms({ default: 400, min: 100, max: 5000 }),
  },
  variants: [{ id: 'waiting' }, { id: 'computing' }],
  roles: ['main', 'task'],
  limits: { actors: 20, durationMs: 120_000, events: 5_000 },
};
