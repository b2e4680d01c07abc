import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'event',
  group: 'sync',
  covers: ['event-red-light', 'event-traffic-cycle', 'event-door-staff'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    waiters: int({ default: 3, min: 1, max: 20 }),
    tickMs: ms({ default: 50, min: 20, max: 1000 }),
    cycles: int({ default: 3, min: 1, max: 10 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  variants: [
    { id: 'red-light', defaults: { waiters: 10, tickMs: 100 } },
    { id: 'traffic-polling' },
    { id: 'traffic-waiting' },
    { id: 'door', defaults: { waiters: 5, tickMs: 150 } },
  ],
  roles: ['main', 'car', 'light', 'driver', 'door', 'staff'],
  limits: { actors: 30, durationMs: 120_000, events: 20_000 },
};
