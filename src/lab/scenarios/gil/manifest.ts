import { int, ms, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'gil',
  group: 'gil',
  covers: ['gil-concept', 'gil-vs-lock', 'threads-not-parallel-claim'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    slices: int({ default: 2000, min: 100, max: 50_000 }),
    rounds: int({ default: 3, min: 1, max: 10 }),
    threads: int({ default: 100, min: 2, max: 120 }),
    pauseMs: ms({ default: 500, min: 1, max: 5000 }),
  },
  variants: [{ id: 'gil' }, { id: 'no-gil' }, { id: 'no-lock' }, { id: 'lock', defaults: { pauseMs: 5 } }],
  roles: ['main', 'worker', 'taker', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 130, durationMs: 120_000, events: 60_000 },
};
