import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'coroutines',
  group: 'coro',
  covers: ['coroutine-concept'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 20, min: 2, max: 200 }),
    steps: int({ default: 5, min: 2, max: 50 }),
    pauseMs: ms({ default: 50, min: 5, max: 1000 }),
    blockMs: ms({ default: 400, min: 100, max: 3000 }),
  },
  variants: [{ id: 'cooperating' }, { id: 'one-blocks' }, { id: 'lost-update', defaults: { tasks: 100 } }],
  roles: ['main'],
  limits: { actors: 3, durationMs: 60_000, events: 20_000 },
};
