import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pid-reclaim',
  group: 'process',
  covers: ['pid-reclaim'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { blockMs: ms({ default: 800, min: 400, max: 10_000 }) },
  variants: [{ id: 'joined' }, { id: 'blocked' }, { id: 'parent-exits' }, { id: 'parent-killed' }],
  roles: ['main', 'middle', 'child'],
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
};
