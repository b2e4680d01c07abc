import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'zombie',
  group: 'lifecycle',
  covers: ['zombie', 'zombie-deferred-reap', 'zombie-flood', 'zombie-cure'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    children: int({ default: 3, min: 1, max: 50 }),
    unreapedMs: ms({ default: 2000, min: 600, max: 60_000 }),
  },
  variants: [
    { id: 'reap' },
    { id: 'stopped-parent', defaults: { children: 20 } },
    { id: 'kill-parent', defaults: { children: 20 } },
  ],
  roles: ['main', 'holder', 'child'],
  limits: { actors: 60, durationMs: 120_000, events: 5_000 },
};
