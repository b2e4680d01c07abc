import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-lifetime',
  group: 'thread',
  covers: ['thread-no-hierarchy'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 3, min: 2, max: 10 }), unitMs: ms({ default: 500, min: 200, max: 2000 }) },
  variants: [{ id: 'waits' }, { id: 'exits' }],
  roles: ['main', 'worker'],
  limits: { actors: 15, durationMs: 60_000, events: 2_000 },
};
