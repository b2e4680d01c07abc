import { int, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'counter-race',
  group: 'race',
  covers: ['race-augmented-assign'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    threads: int({ default: 4, min: 2, max: 16 }),
    increments: int({ default: 5_000_000, min: 1_000, max: 20_000_000 }),
    pythonIncrements: int({ default: 50_000, min: 1_000, max: 2_000_000 }),
    rounds: int({ default: 5, min: 1, max: 20 }),
  },
  variants: [
    { id: 'racy' },
    { id: 'mutex', defaults: { increments: 50_000, rounds: 3 } },
    { id: 'atomic', defaults: { increments: 500_000, rounds: 3 } },
  ],
  roles: ['main', 'counter', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 30, durationMs: 120_000, events: 5_000 },
};
