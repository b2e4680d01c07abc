import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'tcp-acceptors',
  group: 'tcp',
  covers: ['tcp-ten-acceptors'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    servers: int({ default: 10, min: 2, max: 20 }),
    clients: int({ default: 10, min: 2, max: 20 }),
    stayMs: ms({ default: 200, min: 50, max: 2000 }),
  },
  variants: [{ id: 'ten-binds' }, { id: 'fixed' }],
  roles: ['main', 'server', 'client'],
  limits: { actors: 50, durationMs: 120_000, events: 10_000 },
};
