import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

const jobs = (list: readonly object[]): string => JSON.stringify(list);

export const manifest: ScenarioManifest = {
  id: 'real-schedule',
  group: 'os',
  covers: ['sched-rr'],
  kinds: ['process'],
  platforms: ['linux'],
  params: {
    jobs: {
      type: 'text',
      default: jobs([
        { id: 'A', length: 12 },
        { id: 'B', length: 12 },
        { id: 'C', length: 12 },
      ]),
      maxLength: 2000,
    },
    tickMs: ms({ default: 50, min: 10, max: 200 }),
  },
  variants: [
    { id: 'equal' },
    {
      id: 'nice',
      defaults: {
        jobs: jobs([
          { id: 'A', length: 12, nice: 10 },
          { id: 'B', length: 12, nice: 5 },
          { id: 'C', length: 12, nice: 0 },
        ]),
      },
    },
    {
      id: 'own',
      defaults: {
        jobs: jobs([
          { id: 'A', length: 24 },
          { id: 'B', length: 3 },
          { id: 'C', length: 3 },
        ]),
      },
    },
  ],
  roles: ['main', 'job'],
  limits: { actors: 14, durationMs: 120_000, events: 10_000 },
};
