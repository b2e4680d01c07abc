import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'process-attributes',
  group: 'process',
  covers: ['proc-attr-name', 'proc-attr-exitcode'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { exitCode: int({ default: 7, min: 2, max: 100 }) },
  variants: [{ id: 'exit-code' }, { id: 'name' }],
  roles: ['main', 'normal', 'explicit', 'sleeper', 'polite'],
  limits: { actors: 8, durationMs: 60_000, events: 2_000 },
};
