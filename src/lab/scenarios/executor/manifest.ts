import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'executor',
  group: 'pool',
  covers: [
    'executor-process-default',
    'executor-thread-3',
    'executor-thread-5',
    'executor-result-sync',
    'executor-collect-futures',
    'executor-shutdown',
  ],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 5, min: 1, max: 20 }),
    tasks: int({ default: 5, min: 1, max: 60 }),
    shortestMs: ms({ default: 250, min: 10, max: 3000 }),
    longestMs: ms({ default: 250, min: 10, max: 3000 }),
    seed: int({ default: 7, min: 0, max: 1_000_000 }),
  },
  variants: [
    { id: 'thread-5' },
    { id: 'thread-3', defaults: { workers: 3, tasks: 6, shortestMs: 200, longestMs: 400 } },
    { id: 'process-default', defaults: { tasks: 5, shortestMs: 250, longestMs: 500 } },
    { id: 'result-at-once', defaults: { shortestMs: 150, longestMs: 150 } },
    { id: 'result-later', defaults: { shortestMs: 400, longestMs: 400 } },
    { id: 'collect', defaults: { workers: 10, tasks: 20, shortestMs: 50, longestMs: 500 } },
    { id: 'shutdown', defaults: { workers: 3, tasks: 9, shortestMs: 100, longestMs: 200 } },
  ],
  roles: ['main', 'worker'],
  limits: { actors: 300, durationMs: 120_000, events: 10_000 },
};
