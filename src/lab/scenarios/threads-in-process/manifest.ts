import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'threads-in-process',
  group: 'thread',
  covers: ['thread-definition', 'thread-ids'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    count: int({ default: 5, min: 1, max: 30 }),
    holdMs: ms({ default: 800, min: 300, max: 5000 }),
  },
  variants: [{ id: 'threads' }, { id: 'processes' }],
  roles: ['main', 'member'],
  limits: { actors: 40, durationMs: 60_000, events: 5_000 },
};
