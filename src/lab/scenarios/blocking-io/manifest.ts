import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'blocking-io',
  group: 'os',
  covers: ['blocking-nonblocking'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    silentMs: ms({ default: 1000, min: 500, max: 10_000 }),
    beatMs: ms({ default: 50, min: 20, max: 500 }),
  },
  variants: [{ id: 'blocking' }, { id: 'non-blocking' }, { id: 'asynchronous' }],
  roles: ['main', 'reader', 'writer'],
  limits: { actors: 5, durationMs: 60_000, events: 5_000 },
};
