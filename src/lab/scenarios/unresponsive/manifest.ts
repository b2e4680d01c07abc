import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'unresponsive',
  group: 'os',
  covers: ['why-threads-qq-factory'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    beatMs: ms({ default: 50, min: 20, max: 500 }),
    waitMs: ms({ default: 1000, min: 500, max: 10_000 }),
  },
  variants: [{ id: 'only-thread' }, { id: 'second-thread' }, { id: 'event-loop' }],
  roles: ['main', 'chat', 'keyboard'],
  limits: { actors: 5, durationMs: 60_000, events: 5_000 },
};
