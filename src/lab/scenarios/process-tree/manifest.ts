import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'process-tree',
  group: 'process',
  covers: ['process-tree-ide', 'pid-ppid'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { lifeMs: ms({ default: 500, min: 300, max: 10_000 }) },
  variants: [{ id: 'chain' }],
  roles: ['main', 'runner', 'child'],
  limits: { actors: 5, durationMs: 60_000, events: 1_000 },
};
