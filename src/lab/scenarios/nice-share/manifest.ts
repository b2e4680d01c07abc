import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'nice-share',
  group: 'os',
  covers: ['os-actual-scheduler'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    windowMs: ms({ default: 1500, min: 500, max: 20_000 }),
    nice: int({ default: 19, min: 10, max: 19 }),
  },
  variants: [{ id: 'different' }, { id: 'equal' }],
  roles: ['main', 'favoured', 'other'],
  limits: { actors: 5, durationMs: 60_000, events: 1_000 },
};
