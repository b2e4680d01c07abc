import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'join',
  group: 'process',
  covers: ['proc-join-one', 'proc-join-many', 'proc-join-descending', 'proc-join-print-in-loop'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    children: int({ default: 3, min: 2, max: 10 }),
    unitMs: ms({ default: 400, min: 50, max: 3000 }),
  },
  variants: [
    { id: 'all' },
    { id: 'none' },
    { id: 'one' },
    { id: 'one-after-another' },
    { id: 'descending' },
    { id: 'line-in-loop' },
  ],
  roles: ['main', 'sleeper'],
  limits: { actors: 15, durationMs: 180_000, events: 5_000 },
};
