import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'timer',
  group: 'sync',
  covers: ['timer'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { intervalMs: ms({ default: 600, min: 100, max: 10_000 }) },
  variants: [{ id: 'thread' }, { id: 'event-loop' }],
  roles: ['main', 'alarm'],
  limits: { actors: 5, durationMs: 60_000, events: 1_000 },
};
