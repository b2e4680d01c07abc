import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'file-ipc',
  group: 'ipc',
  covers: ['file-ipc'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 4, min: 2, max: 10 }),
    increments: int({ default: 25, min: 1, max: 200 }),
    trips: int({ default: 100, min: 10, max: 500 }),
  },
  variants: [{ id: 'no-lock' }, { id: 'lock' }],
  roles: ['main', 'writer', 'reader', 'counter', 'echo'],
  limits: { actors: 20, durationMs: 60_000, events: 20_000 },
};
