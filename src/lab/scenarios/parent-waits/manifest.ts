import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'parent-waits',
  group: 'process',
  covers: ['proc-parent-waits'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { taskMs: ms({ default: 1000, min: 500, max: 10_000 }) },
  variants: [{ id: 'default' }, { id: 'detached' }, { id: 'exits-at-once' }],
  roles: ['main', 'starter', 'worker'],
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
};
