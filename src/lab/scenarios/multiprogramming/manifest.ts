import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'multiprogramming',
  group: 'os',
  covers: ['multiprogramming', 'multiplexing-time-space'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    jobs: int({ default: 3, min: 2, max: 6 }),
    rounds: int({ default: 2, min: 1, max: 5 }),
    computeMs: ms({ default: 100, min: 20, max: 500 }),
    waitMs: ms({ default: 300, min: 50, max: 2000 }),
  },
  variants: [{ id: 'one-core' }, { id: 'all-cores' }],
  roles: ['main', 'job'],
  limits: { actors: 10, durationMs: 120_000, events: 5_000 },
};
