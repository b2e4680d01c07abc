import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'start-methods',
  group: 'process',
  covers: ['start-method-platform', 'main-guard'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { children: int({ default: 2, min: 1, max: 4 }) },
  variants: [{ id: 'guarded' }, { id: 'unguarded' }, { id: 'fork' }],
  roles: ['main'],
  limits: { actors: 3, durationMs: 60_000, events: 1_000 },
};
