import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'daemon-thread',
  group: 'lifecycle',
  covers: ['daemon-thread', 'daemon-thread-inherit', 'daemon-end-rules'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { unitMs: ms({ default: 400, min: 200, max: 2000 }) },
  variants: [{ id: 'alone' }, { id: 'thread-rule' }, { id: 'process-rule' }, { id: 'inherit' }],
  roles: ['main', 'task', 'ticker', 'creator'],
  limits: { actors: 8, durationMs: 60_000, events: 2_000 },
};
