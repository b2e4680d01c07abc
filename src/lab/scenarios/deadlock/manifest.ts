import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'deadlock',
  group: 'locks',
  covers: ['deadlock-two-locks', 'rlock-alias-fix'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 2, min: 2, max: 10 }),
    pauseMs: ms({ default: 200, min: 20, max: 2000 }),
    limitMs: ms({ default: 3000, min: 1000, max: 600_000 }),
  },
  variants: [
    { id: 'ab-ba', endsBy: 'limit' },
    { id: 'ordered' },
    { id: 'recursive' },
    { id: 'two-recursive', endsBy: 'limit' },
    { id: 'aliased-plain', endsBy: 'limit' },
    { id: 'try-lock' },
    { id: 'lucky' },
  ],
  roles: ['main', 'worker'],
  limits: { actors: 15, durationMs: 60_000, events: 20_000 },
};
