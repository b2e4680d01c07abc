import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'parallelism',
  group: 'os',
  covers: ['parallel-vs-concurrent'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    slices: int({ default: 80, min: 20, max: 1000 }),
    rounds: int({ default: 5, min: 1, max: 10 }),
  },
  variants: [{ id: 'concurrent' }, { id: 'parallel' }],
  roles: ['main', 'worker'],
  limits: { actors: 5, durationMs: 120_000, events: 10_000 },
};
