import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'cooperative-sleeps',
  group: 'coro',
  covers: ['gevent-three-sleeps'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { unitMs: ms({ default: 250, min: 50, max: 1000 }) },
  variants: [{ id: 'cooperative' }, { id: 'blocking' }],
  roles: ['main'],
  limits: { actors: 3, durationMs: 60_000, events: 1000 },
};
