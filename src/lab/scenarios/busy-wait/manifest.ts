import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'busy-wait',
  group: 'locks',
  covers: ['busy-wait-join'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 3, min: 1, max: 20 }), sleepMs: ms({ default: 1500, min: 500, max: 10_000 }) },
  variants: [{ id: 'spin' }, { id: 'join' }],
  roles: ['main', 'sleeper'],
  limits: { actors: 25, durationMs: 60_000, events: 2_000 },
};
