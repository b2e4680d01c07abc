import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'spawn-limit',
  group: 'tcp',
  covers: ['unlimited-spawn'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    cap: int({ default: 12, min: 2, max: 60 }),
    requests: int({ default: 400, min: 3, max: 10_000 }),
    holdMs: ms({ default: 600, min: 200, max: 5000 }),
  },
  variants: [{ id: 'processes' }, { id: 'threads' }],
  roles: ['main', 'host', 'request'],
  limits: { actors: 70, durationMs: 120_000, events: 10_000 },
};
