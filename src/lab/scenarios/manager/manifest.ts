import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'manager',
  group: 'ipc',
  covers: ['manager-shared', 'manager-unsafe', 'manual-lock-vs-broker'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { children: int({ default: 10, min: 2, max: 30 }), thinkMs: ms({ default: 20, min: 1, max: 500 }) },
  variants: [
    { id: 'shared' },
    { id: 'no-lock', defaults: { children: 20 } },
    { id: 'lock' },
    { id: 'messages', defaults: { children: 20 } },
  ],
  roles: ['main', 'manager', 'child'],
  limits: { actors: 40, durationMs: 60_000, events: 10_000 },
};
