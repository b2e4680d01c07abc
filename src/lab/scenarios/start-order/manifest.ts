import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'start-order',
  group: 'process',
  covers: ['proc-start-async'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    starts: int({ default: 20, min: 3, max: 50 }),
    busyMs: ms({ default: 400, min: 100, max: 3000 }),
  },
  variants: [{ id: 'at-once' }, { id: 'busy-parent', defaults: { starts: 5 } }],
  roles: ['main', 'child'],
  limits: { actors: 60, durationMs: 180_000, events: 5_000 },
};
