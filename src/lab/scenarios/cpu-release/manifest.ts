import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'cpu-release',
  group: 'os',
  covers: ['cpu-release-rules'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    windowMs: ms({ default: 1500, min: 500, max: 10_000 }),
    deviceMs: ms({ default: 4, min: 1, max: 100 }),
  },
  variants: [{ id: 'compare' }],
  roles: ['main', 'reader', 'spinner'],
  limits: { actors: 6, durationMs: 60_000, events: 2_000 },
};
