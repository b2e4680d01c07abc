import assert from 'node:assert/strict';
import test from 'node:test';
import { jobsOf, scheduled, traceText } from '../../support/schedules.ts';

const silberschatz = jobsOf([24, 3, 3]);
/** The running example of Stallings, "Operating Systems", chapter on uniprocessor scheduling. */
const stallings = jobsOf([3, 6, 4, 5, 2], [0, 2, 4, 6, 8]);
const completions = (request: Readonly<Record<string, unknown>>): readonly number[] =>
  scheduled(request).jobs.map(({ completion }) => completion);
const rounded = (value: number): number => Math.round(value * 100) / 100;

test('bursts 24, 3, 3: mean wait 17 first come first served, 3 shortest first, 5.67 in turns of 4', () => {
  const waits = [{ policy: 'fcfs' }, { policy: 'sjf' }, { policy: 'rr', quantum: 4 }].map((request) =>
    rounded(scheduled({ ...request, jobs: silberschatz }).averages.wait),
  );
  assert.deepEqual(waits, [17, 3, 5.67]);
});

test('textbook examples: SJF 7, SRTF 6.5, priority 8.2 mean wait', () => {
  const priorities = [3, 1, 4, 5, 2];
  assert.deepEqual(
    [
      scheduled({ policy: 'sjf', jobs: jobsOf([6, 8, 7, 3]) }).averages.wait,
      scheduled({ policy: 'srtf', jobs: jobsOf([8, 4, 9, 5], [0, 1, 2, 3]) }).averages.wait,
      scheduled({
        policy: 'priority',
        jobs: jobsOf([10, 1, 2, 1, 5]).map((job, index) => ({ ...job, priority: priorities[index] })),
      }).averages.wait,
    ],
    [7, 6.5, 8.2],
  );
});

test('the finish times of the Stallings table', () => {
  assert.deepEqual(
    {
      fcfs: completions({ policy: 'fcfs', jobs: stallings }),
      sjf: completions({ policy: 'sjf', jobs: stallings }),
      srtf: completions({ policy: 'srtf', jobs: stallings }),
      hrrn: completions({ policy: 'hrrn', jobs: stallings }),
      rr1: completions({ policy: 'rr', quantum: 1, jobs: stallings }),
      rr4: completions({ policy: 'rr', quantum: 4, jobs: stallings }),
    },
    {
      fcfs: [3, 9, 13, 18, 20],
      sjf: [3, 9, 15, 20, 11],
      srtf: [3, 15, 8, 20, 10],
      hrrn: [3, 9, 13, 20, 15],
      rr1: [4, 18, 17, 20, 15],
      rr4: [3, 17, 11, 20, 19],
    },
  );
});

test('priority with round robin: the textbook chart', () => {
  const jobs = [
    [4, 3],
    [5, 2],
    [8, 2],
    [7, 1],
    [3, 3],
  ].map(([length, priority], index) => ({ id: `P${index + 1}`, length, priority }));
  assert.equal(
    traceText(scheduled({ policy: 'priority-rr', quantum: 2, jobs })),
    'P4 0-7, P2 7-9, P3 9-11, P2 11-13, P3 13-15, P2 15-16, P3 16-20, P1 20-22, P5 22-24, P1 24-26, P5 26-27',
  );
});

test('a pre-empted job resumes its slice from the head, or starts a new one from the tail', () => {
  const jobs = [
    { id: 'A', length: 6, priority: 5 },
    { id: 'B', length: 6, priority: 5 },
    { id: 'H', length: 1, priority: 0, arrival: 2 },
  ];
  const trace = (preemptedTo: string): string =>
    traceText(scheduled({ policy: 'priority-rr', quantum: 4, preemptedTo, jobs }));
  assert.deepEqual(
    [trace('head'), trace('tail')],
    ['A 0-2, H 2-3, A 3-5, B 5-9, A 9-11, B 11-13', 'A 0-2, H 2-3, B 3-7, A 7-11, B 11-13'],
  );
});

test('priority: pre-emptive or not, either order; an equal arrival never takes the CPU', () => {
  const jobs = [
    { id: 'A', length: 4, priority: 2 },
    { id: 'B', length: 2, priority: 1, arrival: 1 },
    { id: 'C', length: 2, priority: 2, arrival: 1 },
  ];
  const trace = (options: object): string => traceText(scheduled({ policy: 'priority', jobs, ...options }));
  assert.deepEqual(
    [trace({}), trace({ preemptive: true }), trace({ preemptive: true, order: 'high-first' })],
    ['A 0-4, B 4-6, C 6-8', 'A 0-1, B 1-3, A 3-6, C 6-8', 'A 0-4, C 4-6, B 6-8'],
  );
});

test('the three tie rules of round robin give three schedules for one workload', () => {
  const trace = (tie: string): string =>
    traceText(scheduled({ policy: 'rr', quantum: 2, tie, jobs: jobsOf([5, 3, 2], [0, 2, 3]) }));
  assert.deepEqual(['arrival-first', 'expired-first', 'new-first'].map(trace), [
    'A 0-2, B 2-4, A 4-6, C 6-8, B 8-9, A 9-10',
    'A 0-2, A 2-4, B 4-6, C 6-8, A 8-9, B 9-10',
    'A 0-2, B 2-4, C 4-6, A 6-8, B 8-9, A 9-10',
  ]);
});

test('shortest first starves a long job under a stream of short ones', () => {
  const { jobs } = scheduled({
    policy: 'sjf',
    jobs: [
      { id: 'long', length: 9, arrival: 1 },
      ...Array.from({ length: 8 }, (_, index) => ({ length: 2, arrival: index })),
    ],
  });
  const [long, ...short] = jobs;
  assert.ok(short.every(({ firstRun }) => firstRun < (long?.firstRun ?? 0)));
});

test('idle gaps are kept, and CPU time before the first arrival counts as idle', () => {
  const result = scheduled({ policy: 'fcfs', jobs: jobsOf([2, 3], [1, 5]) });
  assert.deepEqual(
    [traceText(result), result.contextSwitches, result.utilisation],
    ['- 0-1, A 1-3, - 3-5, B 5-8', 1, 5 / 8],
  );
});

test('a convoy: short I/O-bound jobs wait behind a long one with FCFS, and do not with SRTF', () => {
  const jobs = [
    { id: 'cpu', length: 12 },
    { id: 'io', length: 3, ioEvery: 1, ioTime: 2 },
  ];
  assert.deepEqual(
    [traceText(scheduled({ policy: 'fcfs', jobs })), traceText(scheduled({ policy: 'srtf', jobs }))],
    ['cpu 0-12, io 12-13, - 13-15, io 15-16, - 16-18, io 18-19', 'io 0-1, cpu 1-3, io 3-4, cpu 4-6, io 6-7, cpu 7-15'],
  );
});

test('round robin: equal jobs finish within n slices of each other', () => {
  const ends = completions({ policy: 'rr', quantum: 3, jobs: jobsOf([9, 9, 9, 9]) });
  assert.ok(Math.max(...ends) - Math.min(...ends) <= 4 * 3);
});
