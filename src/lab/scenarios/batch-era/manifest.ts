import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'batch-era',
  group: 'os',
  covers: ['os-punch-card-era', 'os-batch-online', 'os-batch-offline'],
  kinds: ['simulation'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    jobs: int({ default: 4, min: 2, max: 12 }),
    load: int({ default: 8, min: 1, max: 100, unit: 'ticks' }),
    read: int({ default: 3, min: 1, max: 100, unit: 'ticks' }),
    run: int({ default: 4, min: 1, max: 100, unit: 'ticks' }),
    unload: int({ default: 2, min: 1, max: 100, unit: 'ticks' }),
    rounds: int({ default: 2, min: 1, max: 10 }),
  },
  variants: [{ id: 'punch-card' }, { id: 'batch-online' }, { id: 'batch-offline' }, { id: 'multiprogramming' }],
  roles: ['main'],
  limits: { actors: 2, durationMs: 30_000, events: 5_000 },
};
