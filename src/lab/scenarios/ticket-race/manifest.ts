import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'ticket-race',
  group: 'mutex',
  covers: ['ticket-no-lock', 'ticket-lock'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    buyers: int({ default: 8, min: 2, max: 30 }),
    tickets: int({ default: 3, min: 1, max: 20 }),
    thinkMs: ms({ default: 150, min: 1, max: 2000 }),
  },
  variants: [{ id: 'no-lock' }, { id: 'lock' }],
  roles: ['main', 'buyer'],
  limits: { actors: 40, durationMs: 120_000, events: 10_000 },
};
