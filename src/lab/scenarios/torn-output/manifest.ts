import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'torn-output',
  group: 'mutex',
  covers: ['output-lock-hello'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { writers: int({ default: 10, min: 2, max: 30 }), pauseMs: ms({ default: 30, min: 1, max: 500 }) },
  variants: [{ id: 'no-lock' }, { id: 'lock' }],
  roles: ['main', 'writer'],
  limits: { actors: 40, durationMs: 60_000, events: 5000 },
};
