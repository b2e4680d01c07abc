import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'job-submission',
  group: 'os',
  covers: ['sync-async-submit'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    firstMs: ms({ default: 600, min: 100, max: 5000 }),
    secondMs: ms({ default: 800, min: 100, max: 5000 }),
  },
  variants: [{ id: 'synchronous' }, { id: 'asynchronous' }],
  roles: ['main', 'job'],
  limits: { actors: 4, durationMs: 60_000, events: 1_000 },
};
