import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'tcp-framing',
  group: 'tcp',
  covers: ['tcp-framing'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { messages: int({ default: 1000, min: 10, max: 20_000 }) },
  variants: [{ id: 'burst' }],
  roles: ['main', 'receiver', 'sender'],
  limits: { actors: 6, durationMs: 60_000, events: 5000 },
};
