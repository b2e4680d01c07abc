import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'terminate',
  group: 'process',
  covers: ['proc-alive-terminate', 'proc-terminate-no-cleanup'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { pauseMs: ms({ default: 500, min: 300, max: 5000 }) },
  variants: [{ id: 'default' }, { id: 'handler' }, { id: 'kill' }, { id: 'grandchild' }],
  roles: ['main', 'child', 'grandchild'],
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
};
