import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'tcp-dialogue',
  group: 'tcp',
  covers: ['tcp-thread-interactive'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    talkers: int({ default: 3, min: 1, max: 10 }),
    rounds: int({ default: 5, min: 2, max: 20 }),
    silenceMs: ms({ default: 1200, min: 300, max: 10_000 }),
  },
  variants: [{ id: 'thread-each' }, { id: 'one-at-a-time' }],
  roles: ['main', 'operator', 'client'],
  limits: { actors: 30, durationMs: 120_000, events: 10_000 },
};
