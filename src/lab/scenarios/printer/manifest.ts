import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'printer',
  group: 'mutex',
  covers: ['printer-free', 'printer-join', 'printer-lock', 'join-vs-lock'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    people: int({ default: 3, min: 2, max: 8 }),
    shortestMs: ms({ default: 200, min: 20, max: 2000 }),
    longestMs: ms({ default: 600, min: 20, max: 3000 }),
    prepareMs: ms({ default: 200, min: 0, max: 2000 }),
    rounds: int({ default: 3, min: 2, max: 8 }),
    seed: int({ default: 1, min: 0, max: 1_000_000 }),
  },
  variants: [
    { id: 'free' },
    { id: 'join' },
    { id: 'lock' },
    { id: 'join-against-lock', defaults: { shortestMs: 60, longestMs: 120, prepareMs: 120 } },
  ],
  roles: ['main', 'person'],
  limits: { actors: 140, durationMs: 120_000, events: 10_000 },
};
