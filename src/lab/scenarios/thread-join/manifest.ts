import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-join',
  group: 'thread',
  covers: ['thread-join-one', 'thread-join-serial', 'thread-join-50'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 3, min: 2, max: 60 }),
    units: int({ default: 1, min: 1, max: 10 }),
    unitMs: ms({ default: 500, min: 100, max: 3000 }),
  },
  variants: [
    { id: 'one', defaults: { threads: 2, units: 2 } },
    { id: 'serial' },
    { id: 'together' },
    { id: 'fifty', defaults: { threads: 50, units: 2 } },
  ],
  roles: ['main', 'sleeper'],
  limits: { actors: 65, durationMs: 120_000, events: 5_000 },
};
