import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'process-states',
  group: 'os',
  covers: ['process-states'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { stageMs: ms({ default: 600, min: 400, max: 5000 }) },
  variants: [{ id: 'life' }],
  roles: ['main', 'subject'],
  limits: { actors: 4, durationMs: 90_000, events: 1_000 },
};
