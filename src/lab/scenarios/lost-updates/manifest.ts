import { int, ms, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'lost-updates',
  group: 'race',
  covers: ['race-random-10', 'race-read-sleep-write'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    threads: int({ default: 100, min: 2, max: 120 }),
    rounds: int({ default: 1, min: 1, max: 20 }),
    pauseMs: ms({ default: 500, min: 1, max: 5000 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: [
    { id: 'random', defaults: { threads: 10, rounds: 4, pauseMs: 50 } },
    { id: 'long-pause' },
    { id: 'short-pause', defaults: { pauseMs: 1 } },
    { id: 'one-thread', defaults: { pauseMs: 100 } },
  ],
  roles: ['main', 'taker', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 125, durationMs: 120_000, events: 20_000 },
};
