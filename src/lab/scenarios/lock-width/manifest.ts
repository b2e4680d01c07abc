import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'lock-width',
  group: 'race',
  covers: ['lock-wide', 'lock-narrow'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 20, min: 5, max: 100 }), pauseMs: ms({ default: 100, min: 10, max: 1000 }) },
  variants: [{ id: 'compare' }],
  roles: ['main', 'taker'],
  limits: { actors: 105, durationMs: 150_000, events: 10_000 },
};
