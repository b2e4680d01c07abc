import { int, type ScenarioManifest } from '#shared/model/scenario.ts';

/** Slices of the three queues of the MLFQ in ticks, the highest queue first. */
export const queueSlices = [2, 4, 8] as const;

export const manifest: ScenarioManifest = {
  id: 'scheduling',
  group: 'os',
  covers: ['sched-fcfs', 'sched-sjf', 'sched-rr', 'sched-mlfq'],
  kinds: ['simulation'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    long: int({ default: 24, min: 10, max: 60, unit: 'ticks' }),
    short: int({ default: 3, min: 1, max: 9, unit: 'ticks' }),
    shorts: int({ default: 2, min: 1, max: 10 }),
    stream: int({ default: 10, min: 3, max: 50 }),
    quantum: int({ default: 4, min: 1, max: 9, unit: 'ticks' }),
    switchPercent: int({ default: 5, min: 1, max: 100, unit: '%' }),
    boost: int({ default: 50, min: 40, max: 200, unit: 'ticks' }),
  },
  variants: [
    { id: 'fcfs' },
    { id: 'sjf' },
    { id: 'sjf-stream' },
    { id: 'hrrn-stream' },
    { id: 'rr' },
    { id: 'rr-equal' },
    { id: 'mlfq' },
    { id: 'mlfq-no-boost' },
  ],
  roles: ['main'],
  limits: { actors: 2, durationMs: 30_000, events: 5_000 },
};
