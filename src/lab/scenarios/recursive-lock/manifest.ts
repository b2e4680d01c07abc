import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'recursive-lock',
  group: 'locks',
  covers: ['rlock-nested'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 10, min: 2, max: 30 }),
    workMs: ms({ default: 10, min: 1, max: 500 }),
    limitMs: ms({ default: 4000, min: 1000, max: 60_000 }),
  },
  variants: [{ id: 'recursive' }, { id: 'plain', endsBy: 'limit' }],
  roles: ['main', 'worker'],
  limits: { actors: 35, durationMs: 60_000, events: 5_000 },
};
