import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'orphan',
  group: 'lifecycle',
  covers: ['orphan'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { lifeMs: ms({ default: 1200, min: 400, max: 60_000 }) },
  variants: [{ id: 'parent-exits' }],
  roles: ['main', 'middle', 'grandchild'],
  limits: { actors: 5, durationMs: 90_000, events: 5_000 },
};
