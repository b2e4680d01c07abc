import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-registry',
  group: 'thread',
  covers: ['thread-attrs', 'thread-enumerate-count', 'thread-is-alive'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 3, min: 1, max: 20 }), holdMs: ms({ default: 700, min: 300, max: 5000 }) },
  variants: [{ id: 'live' }],
  roles: ['main', 'worker'],
  limits: { actors: 25, durationMs: 60_000, events: 3_000 },
};
