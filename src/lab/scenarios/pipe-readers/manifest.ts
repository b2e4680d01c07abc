import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pipe-readers',
  group: 'ipc',
  covers: ['pipe-unsafe'],
  kinds: ['process'],
  // Opens one pipe by name in several processes: mkfifo.
  platforms: ['linux', 'darwin'],
  params: {
    messages: int({ default: 20, min: 4, max: 100 }),
    kib: int({ default: 100, min: 8, max: 500, unit: 'KiB' }),
  },
  variants: [{ id: 'no-lock' }, { id: 'lock' }],
  roles: ['main', 'reader', 'writer'],
  limits: { actors: 8, durationMs: 60_000, events: 10_000 },
};
