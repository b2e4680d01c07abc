import type { ScenarioManifest } from '#shared/model/scenario.ts';
import { ms } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'program-and-process',
  group: 'os',
  covers: ['program-vs-process', 'process-anatomy'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { lifeMs: ms({ default: 600, min: 400, max: 10_000 }) },
  variants: [{ id: 'twice' }],
  roles: ['main', 'copy'],
  limits: { actors: 4, durationMs: 60_000, events: 1_000 },
};
