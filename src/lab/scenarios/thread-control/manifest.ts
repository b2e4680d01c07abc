import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-control',
  group: 'thread',
  covers: ['thread-control-claim'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { runMs: ms({ default: 400, min: 100, max: 3000 }) },
  variants: [{ id: 'spinning-thread' }, { id: 'blocked-thread' }, { id: 'sibling-process' }],
  roles: ['main', 'spinner', 'blocker', 'victim', 'sibling'],
  limits: { actors: 5, durationMs: 30_000, events: 1_000 },
};
