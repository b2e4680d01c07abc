import assert from 'node:assert/strict';
import test from 'node:test';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { compareSchedules } from '#shared/simulators/schedule/compare.ts';
import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import { scheduled } from '../../support/schedules.ts';

const one = [{ length: 1 }];
const cases: readonly (readonly [what: string, request: unknown, code: ErrorCode, name: string | undefined])[] = [
  ['an unknown policy', { policy: 'fcf', jobs: one }, 'parameter-wrong-type', 'policy'],
  ['no policy', { jobs: one }, 'value-missing', 'policy'],
  ['no jobs', { policy: 'fcfs', jobs: [] }, 'parameter-out-of-range', 'jobs.length'],
  ['jobs that are no list', { policy: 'fcfs', jobs: {} }, 'parameter-wrong-type', 'jobs'],
  [
    'a job without a length',
    { policy: 'fcfs', jobs: [{ length: 1 }, { arrival: 1 }] },
    'value-missing',
    'jobs[1].length',
  ],
  ['a negative length', { policy: 'fcfs', jobs: [{ length: -1 }] }, 'parameter-out-of-range', 'jobs[0].length'],
  ['a length of 0', { policy: 'fcfs', jobs: [{ length: 0 }] }, 'parameter-out-of-range', 'jobs[0].length'],
  ['half a tick', { policy: 'fcfs', jobs: [{ length: 1.5 }] }, 'parameter-wrong-type', 'jobs[0].length'],
  ['a length as text', { policy: 'fcfs', jobs: [{ length: '3' }] }, 'parameter-wrong-type', 'jobs[0].length'],
  ['a misspelt field', { policy: 'fcfs', jobs: [{ lenght: 3 }] }, 'unknown-field', 'lenght'],
  [
    'an id twice',
    {
      policy: 'fcfs',
      jobs: [
        { id: 'x', length: 1 },
        { id: 'x', length: 1 },
      ],
    },
    'duplicate-id',
    'jobs[1]',
  ],
  [
    'a given id that another job gets by its place',
    { policy: 'fcfs', jobs: [{ id: 'B', length: 1 }, { length: 1 }] },
    'duplicate-id',
    'jobs[1]',
  ],
  ['no quantum', { policy: 'rr', jobs: one }, 'option-missing', ''],
  ['a quantum of 0', { policy: 'rr', quantum: 0, jobs: one }, 'parameter-out-of-range', 'quantum[0]'],
  [
    'two quanta where one is used',
    { policy: 'rr', quantum: [1, 2], jobs: one },
    'parameter-out-of-range',
    'quantum.length',
  ],
  ['a quantum where none is used', { policy: 'fcfs', quantum: 1, jobs: one }, 'option-unused', ''],
  ['neither seed nor random numbers', { policy: 'lottery', quantum: 1, jobs: one }, 'option-missing', ''],
  [
    'seed and random numbers',
    { policy: 'lottery', quantum: 1, seed: 1, randoms: [1], jobs: one },
    'option-conflict',
    '',
  ],
  [
    'lists of different lengths',
    { policy: 'mlfq', quantum: [1, 2], allotment: [1, 2, 3], jobs: one },
    'lengths-differ',
    'allotment',
  ],
  ['I/O on several CPUs', { policy: 'multicore', cpus: 2, jobs: [{ length: 2, ioEvery: 1 }] }, 'option-unused', ''],
  [
    'affinity to a CPU that is not there',
    { policy: 'multicore', cpus: 2, jobs: [{ length: 2, affinity: [2] }] },
    'parameter-out-of-range',
    'jobs[0].affinity',
  ],
];

for (const [what, request, code, name] of cases) {
  test(`${what} is refused by name`, () => {
    assert.throws(
      () => parseScheduleRequest(request),
      (error) => error instanceof AppError && error.code === code && error.params['name'] === name,
    );
  });
}

test('a simulation that would take more ticks than the limit, and too few random numbers, are refused', () => {
  assert.throws(
    () => scheduled({ policy: 'fcfs', jobs: [{ length: 60_000 }, { length: 60_000 }] }),
    (error) => error instanceof AppError && error.code === 'simulation-too-long',
  );
  assert.throws(
    () => scheduled({ policy: 'lottery', quantum: 1, randoms: [5], jobs: [{ length: 2 }] }),
    (error) => error instanceof AppError && error.code === 'randoms-used-up',
  );
});

test('ids default to letters and then pairs of letters', () => {
  const { jobs } = parseScheduleRequest({ policy: 'fcfs', jobs: Array.from({ length: 28 }, () => ({ length: 1 })) });
  assert.deepEqual([jobs[0]?.id, jobs[25]?.id, jobs[26]?.id, jobs[27]?.id], ['A', 'Z', 'AA', 'AB']);
});

test('the comparison runs every policy of one CPU, priority both ways, with its options', () => {
  const rows = compareSchedules({ jobs: [{ length: 24 }, { length: 3 }, { length: 3 }], quantum: 4 }).map(
    ({ row }) => row,
  );
  assert.deepEqual(
    rows.map(({ policy, options }) => `${policy}${options['preemptive'] === true ? ' pre-emptive' : ''}`),
    [
      'fcfs',
      'sjf',
      'srtf',
      'hrrn',
      'priority',
      'priority pre-emptive',
      'priority-rr',
      'rr',
      'mlfq',
      'lottery',
      'stride',
    ],
  );
  assert.deepEqual(rows.find(({ policy }) => policy === 'mlfq')?.options, { quantum: [4, 8, 16], boost: 50 });
  assert.deepEqual(rows.find(({ policy }) => policy === 'rr')?.averages.wait, 17 / 3);
});
