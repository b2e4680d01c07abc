import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'generator-cost',
  group: 'coro',
  covers: ['generator-switch-cost'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    steps: int({ default: 2_000_000, min: 100_000, max: 20_000_000 }),
    rounds: int({ default: 3, min: 1, max: 9 }),
  },
  variants: [{ id: 'switch' }],
  roles: ['main'],
  limits: { actors: 3, durationMs: 120_000, events: 5000 },
};
