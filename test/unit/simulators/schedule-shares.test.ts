import assert from 'node:assert/strict';
import test from 'node:test';
import { pythonRandom } from '#shared/simulators/python-random.ts';
import { jobsOf, scheduled, traceText } from '../../support/schedules.ts';

test('random numbers are those of Python', () => {
  // python3 -c "import random; random.seed(N); print([random.random() for _ in range(1000)])": the first, the second
  // and the thousandth.
  const taken = [0, 1, 42, 2 ** 32, 2 ** 53 - 1].map((seed) => {
    const random = pythonRandom(seed);
    const numbers = Array.from({ length: 1000 }, () => random());
    return [numbers[0], numbers[1], numbers[999]];
  });
  assert.deepEqual(taken, [
    [0.8444218515250481, 0.7579544029403025, 0.4804125346981437],
    [0.13436424411240122, 0.8474337369372327, 0.7062615472551386],
    [0.6394267984578837, 0.025010755222666936, 0.8554501933059546],
    [0.11299430095636409, 0.41782886486292836, 0.04156870367167198],
    [0.09425040007102303, 0.22287455761867403, 0.8922787796807302],
  ]);
});

test('lottery: the draw modulo the tickets of the unfinished jobs picks the winner', () => {
  const randoms = [511275, 404934, 783799, 303313, 476597, 583382, 908113, 504687, 281838, 755804, 618369, 250506];
  const { jobs, trace } = scheduled({
    policy: 'lottery',
    quantum: 1,
    randoms,
    jobs: [
      { id: '0', length: 8, tickets: 75 },
      { id: '1', length: 4, tickets: 25 },
    ],
  });
  assert.deepEqual(
    jobs.map(({ completion }) => completion),
    [12, 6],
  );
  assert.equal(traceText({ trace: trace.slice(0, 5) }), '1 0-1, 0 1-2, 1 2-3, 0 3-4, 1 4-5');
});

test('lottery: seeded draws are int(random() × 1 000 001)', () => {
  const random = pythonRandom(7);
  const randoms = Array.from({ length: 20 }, () => Math.floor(random() * 1_000_001));
  const jobs = [
    { length: 5, tickets: 30 },
    { length: 7, tickets: 70 },
    { length: 4, tickets: 5 },
  ];
  assert.deepEqual(
    scheduled({ policy: 'lottery', quantum: 2, seed: 7, jobs }).trace,
    scheduled({ policy: 'lottery', quantum: 2, randoms, jobs }).trace,
  );
});

test('lottery: a whole quantum is charged even for the last tick of a job', () => {
  const result = scheduled({ policy: 'lottery', quantum: 10, randoms: [0, 0], jobs: jobsOf([1, 1]) });
  assert.equal(traceText(result), 'A 0-10, B 10-20');
  assert.deepEqual(
    result.jobs.map(({ completion }) => completion),
    [10, 20],
  );
});

test('stride: tickets 100, 50, 250 share as in the book', () => {
  const { ticks } = scheduled({
    policy: 'stride',
    quantum: 1,
    jobs: [
      { length: 20, tickets: 100 },
      { length: 20, tickets: 50 },
      { length: 20, tickets: 250 },
    ],
  });
  assert.equal(
    ticks
      .slice(0, 8)
      .map(({ running }) => running[0])
      .join(''),
    'ABCCCACC',
  );
});

test('stride: a late arrival gets no credit for the past', () => {
  const { ticks } = scheduled({ policy: 'stride', quantum: 1, jobs: jobsOf([20, 10], [0, 10]) });
  assert.equal(
    ticks
      .slice(10, 16)
      .map(({ running }) => running[0])
      .join(''),
    'ABABAB',
  );
});

test('several CPUs: at each multiple of the quantum all go to the tail, CPU 0 first', () => {
  assert.equal(
    traceText(scheduled({ policy: 'multicore', cpus: 2, quantum: 2, jobs: jobsOf([4, 4, 4]) })),
    '0:A 0-2, 1:B 0-2, 0:C 2-4, 1:A 2-4, 0:B 4-6, 1:C 4-6',
  );
  assert.equal(
    traceText(scheduled({ policy: 'multicore', cpus: 2, quantum: 2, perCpuQueues: true, jobs: jobsOf([4, 2, 2]) })),
    '0:A 0-2, 1:B 0-2, 0:C 2-4, 1:- 2-6, 0:A 4-6',
  );
});

test('several CPUs: a warm cache does more per tick, if the working set fits', () => {
  const request = { policy: 'multicore', cpus: 1, warmUp: 10, warmRate: 2, jobs: [{ length: 30, workingSet: 200 }] };
  const end = (cacheSize: number): number | undefined => scheduled({ ...request, cacheSize }).jobs[0]?.completion;
  assert.deepEqual([end(100), end(300)], [30, 20]);
});

test('several CPUs: affinity keeps a job where it may run', () => {
  assert.equal(
    traceText(
      scheduled({
        policy: 'multicore',
        cpus: 2,
        quantum: 2,
        jobs: [
          { length: 4, affinity: [1] },
          { length: 4, affinity: [1] },
        ],
      }),
    ),
    '0:- 0-8, 1:A 0-2, 1:B 2-4, 1:A 4-6, 1:B 6-8',
  );
});
