import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'semaphore',
  group: 'locks',
  covers: ['semaphore-10', 'semaphore-20', 'semaphore-bounded'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 20, min: 2, max: 60 }),
    places: int({ default: 5, min: 1, max: 20 }),
    unitMs: ms({ default: 400, min: 50, max: 3000 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: [
    { id: 'random-stay', defaults: { threads: 10 } },
    { id: 'waves' },
    { id: 'extra-release', defaults: { threads: 12 } },
    { id: 'extra-release-bounded', defaults: { threads: 12 } },
  ],
  roles: ['main', 'visitor'],
  limits: { actors: 65, durationMs: 120_000, events: 10_000 },
};
