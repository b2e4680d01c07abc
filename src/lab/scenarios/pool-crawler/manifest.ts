import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pool-crawler',
  group: 'pool',
  covers: ['pool-crawler'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 4, min: 2, max: 10 }),
    pages: int({ default: 16, min: 4, max: 60 }),
    latencyMs: ms({ default: 200, min: 20, max: 2000 }),
    parseMs: ms({ default: 1, min: 0, max: 200 }),
  },
  variants: [{ id: 'light-parsing' }, { id: 'heavy-parsing', defaults: { parseMs: 120 } }],
  roles: ['main', 'server', 'worker'],
  limits: { actors: 20, durationMs: 120_000, events: 10_000 },
};
