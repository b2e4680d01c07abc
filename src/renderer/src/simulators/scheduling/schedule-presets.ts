import { jobInput, type ScheduleInput } from './schedule-input.ts';

const base: ScheduleInput = {
  policy: 'fcfs',
  jobs: [],
  quantum: 4,
  levels: [
    { quantum: 2, allotment: 1 },
    { quantum: 4, allotment: 1 },
    { quantum: 8, allotment: 1 },
  ],
  boost: 50,
  stay: false,
  ioBump: false,
  tie: 'arrival-first',
  order: 'low-first',
  preemptive: false,
  preemptedTo: 'head',
  seed: 0,
  cpus: 2,
  perCpuQueues: false,
  warmUp: 10,
  warmRate: 1,
  cacheSize: 100,
  nice: {},
};

/** Examples that each show one thing. */
export const schedulePresets = {
  silberschatz: {
    ...base,
    jobs: [jobInput('A', { length: 24 }), jobInput('B', { length: 3 }), jobInput('C', { length: 3 })],
  },
  convoy: {
    ...base,
    jobs: [
      jobInput('CPU', { length: 20, priority: 2 }),
      jobInput('IO1', { length: 4, ioEvery: 1, ioTime: 3, priority: 1 }),
      jobInput('IO2', { length: 4, ioEvery: 1, ioTime: 3, priority: 1 }),
    ],
  },
  ties: {
    ...base,
    policy: 'rr',
    quantum: 2,
    jobs: [
      jobInput('A', { length: 5 }),
      jobInput('B', { length: 3, arrival: 2 }),
      jobInput('C', { length: 2, arrival: 3 }),
    ],
  },
  starvation: {
    ...base,
    policy: 'sjf',
    jobs: [
      jobInput('long', { length: 9, arrival: 1, priority: 5 }),
      ...Array.from({ length: 7 }, (_, index) =>
        jobInput(`s${index + 1}`, { length: 2, arrival: index * 2, priority: 1 }),
      ),
    ],
  },
  interactive: {
    ...base,
    policy: 'mlfq',
    stay: true,
    jobs: [jobInput('hog', { length: 50 }), jobInput('typing', { length: 8, ioEvery: 1, ioTime: 5 })],
  },
  gaming: {
    ...base,
    policy: 'mlfq',
    levels: [
      { quantum: 5, allotment: 1 },
      { quantum: 10, allotment: 1 },
      { quantum: 10, allotment: 1 },
    ],
    boost: 0,
    stay: true,
    jobs: [jobInput('honest', { length: 30 }), jobInput('gamer', { length: 40, ioEvery: 4, ioTime: 1 })],
  },
  caches: {
    ...base,
    policy: 'multicore',
    quantum: 5,
    warmUp: 5,
    warmRate: 2,
    jobs: [
      jobInput('A', { length: 30, workingSet: 60 }),
      jobInput('B', { length: 30, workingSet: 60 }),
      jobInput('C', { length: 30, workingSet: 60 }),
    ],
  },
} as const satisfies Readonly<Record<string, ScheduleInput>>;
