import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pipe',
  group: 'ipc',
  covers: ['pipe-duplex', 'pipe-eof'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { holdMs: ms({ default: 800, min: 200, max: 5000 }) },
  variants: [{ id: 'duplex' }, { id: 'end-of-input' }, { id: 'end-held-open' }],
  roles: ['main'],
  limits: { actors: 6, durationMs: 60_000, events: 2000 },
};
