import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'isolation',
  group: 'process',
  covers: ['proc-isolation', 'thread-shared-memory'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    original: int({ default: 100, min: -1000, max: 1000 }),
    changed: int({ default: 200, min: -1000, max: 1000 }),
  },
  variants: [{ id: 'compare' }],
  roles: ['main', 'child', 'thread'],
  limits: { actors: 5, durationMs: 20_000, events: 1_000 },
};
