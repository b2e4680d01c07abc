import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'pool',
  group: 'pool',
  covers: [
    'pool-concept',
    'pool-defaults',
    'pool-map',
    'pool-apply-serial',
    'pool-apply-async',
    'pool-close-join',
    'pool-results-get',
  ],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 5, min: 1, max: 20 }),
    tasks: int({ default: 10, min: 1, max: 60 }),
    taskMs: ms({ default: 250, min: 10, max: 3000 }),
    kind: { type: 'choice', default: 'process', choices: ['process', 'thread'] },
  },
  variants: [
    { id: 'map' },
    { id: 'apply' },
    { id: 'apply-async' },
    { id: 'get-in-loop' },
    { id: 'close-join' },
    { id: 'defaults' },
  ],
  roles: ['main', 'worker'],
  limits: { actors: 300, durationMs: 120_000, events: 20_000 },
};
