import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-queue',
  group: 'sync',
  covers: ['queue-api', 'queue-fifo-thread', 'queue-lifo', 'queue-priority'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { waitMs: ms({ default: 300, min: 50, max: 2000 }) },
  variants: [{ id: 'fifo' }, { id: 'lifo' }, { id: 'priority' }, { id: 'calls' }],
  roles: ['main', 'producer', 'consumer', 'helper'],
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
};
