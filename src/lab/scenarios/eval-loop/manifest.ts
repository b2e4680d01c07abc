import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'eval-loop',
  group: 'gil',
  covers: ['gil-eval-loop'],
  kinds: ['simulation'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    intervalMs: ms({ default: 5, min: 1, max: 100 }),
    computeMs: ms({ default: 20, min: 1, max: 1000 }),
    blockMs: ms({ default: 8, min: 1, max: 1000 }),
  },
  variants: [{ id: 'computing' }, { id: 'blocking' }],
  roles: ['main'],
  limits: { actors: 2, durationMs: 30_000, events: 20_000 },
};
