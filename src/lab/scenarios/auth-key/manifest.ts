import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'auth-key',
  group: 'process',
  covers: ['proc-attr-authkey'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { keyBytes: int({ default: 32, min: 16, max: 64, unit: 'bytes' }) },
  variants: [{ id: 'challenge' }],
  roles: ['main', 'listener', 'client'],
  limits: { actors: 6, durationMs: 30_000, events: 2_000 },
};
