import assert from 'node:assert/strict';
import test from 'node:test';
import { jobsOf, scheduled, traceText } from '../../support/schedules.ts';

const mlfq = (request: Readonly<Record<string, unknown>>): string =>
  traceText(scheduled({ policy: 'mlfq', ...request }));

test('a used-up slice drops a job a level, and finishing comes before that', () => {
  assert.equal(mlfq({ quantum: [2, 4], jobs: jobsOf([5, 2]) }), 'A@1 0-2, B@1 2-4, A@0 4-7');
});

test('allotments count slices, and the lowest level only refills', () => {
  assert.equal(mlfq({ quantum: [2, 2], allotment: [2, 1], jobs: jobsOf([8]) }), 'A@1 0-4, A@0 4-8');
});

test('an arrival above pre-empts at once; the other stays at the head with the rest of its slice', () => {
  assert.equal(
    mlfq({ quantum: [2, 4], jobs: [{ length: 8 }, { id: 'B', length: 1, arrival: 5 }, { id: 'C', length: 8 }] }),
    'A@1 0-2, C@1 2-4, A@0 4-5, B@1 5-6, A@0 6-9, C@0 9-13, A@0 13-15, C@0 15-17',
  );
});

test('an arrival on the same level waits, behind a job whose slice ends at that tick', () => {
  assert.equal(mlfq({ quantum: 2, jobs: jobsOf([4, 2, 1], [0, 1, 2]) }), 'A@0 0-2, B@0 2-4, A@0 4-6, C@0 6-7');
  assert.equal(mlfq({ quantum: 2, jobs: jobsOf([4, 1], [0, 2]) }), 'A@0 0-2, A@0 2-4, B@0 4-5');
});

test('the boost empties the lowest queue first', () => {
  assert.equal(
    mlfq({ quantum: [1, 1, 1], boost: 4, jobs: jobsOf([4, 2, 2]) }),
    'A@2 0-1, B@2 1-2, C@2 2-3, A@1 3-4, A@2 4-5, B@2 5-6, C@2 6-7, A@1 7-8',
  );
});

test('the boost gives a full slice and allotment, even in the middle of a slice', () => {
  assert.equal(mlfq({ quantum: [2, 4], boost: 5, jobs: jobsOf([10]) }), 'A@1 0-2, A@0 2-5, A@1 5-7, A@0 7-10');
});

test('without “stay” an I/O keeps what is left of the slice; with it, giving up early is never punished', () => {
  const jobs = [{ length: 4, ioEvery: 1, ioTime: 1 }];
  assert.equal(mlfq({ quantum: [2, 8], jobs }), 'A@1 0-1, - 1-2, A@1 2-3, - 3-4, A@0 4-5, - 5-6, A@0 6-7');
  assert.equal(mlfq({ quantum: [2, 8], stay: true, jobs }), 'A@1 0-1, - 1-2, A@1 2-3, - 3-4, A@1 4-5, - 5-6, A@1 6-7');
});

test('with “stay” an I/O at the very end of the slice still demotes with an allotment of 1, not of 2', () => {
  const jobs = [{ length: 4, ioEvery: 2, ioTime: 3 }];
  assert.equal(mlfq({ quantum: [2, 8], stay: true, jobs }), 'A@1 0-2, - 2-5, A@0 5-7');
  assert.equal(mlfq({ quantum: [2, 8], allotment: [2, 1], stay: true, jobs }), 'A@1 0-2, - 2-5, A@1 5-7');
});

test('a finished I/O joins at the tail, or with “ioBump” at the head and so pre-empts its level', () => {
  const jobs = [
    { id: 'B', length: 2, ioEvery: 1, ioTime: 2 },
    { id: 'A', length: 6 },
  ];
  assert.equal(mlfq({ quantum: 4, jobs }), 'B@0 0-1, A@0 1-5, B@0 5-6, A@0 6-8');
  assert.equal(mlfq({ quantum: 4, ioBump: true, jobs }), 'B@0 0-1, A@0 1-3, B@0 3-4, A@0 4-8');
});

test('an I/O that falls on the last tick is never issued', () => {
  const [job] = scheduled({ policy: 'mlfq', quantum: 8, jobs: [{ length: 4, ioEvery: 2, ioTime: 10 }] }).jobs;
  assert.deepEqual(job, {
    id: 'A',
    arrival: 0,
    length: 4,
    firstRun: 0,
    completion: 14,
    response: 0,
    turnaround: 14,
    wait: 0,
  });
});

test('at one tick: jobs that used up a slice, then arrivals, then finished I/Os', () => {
  const jobs = [
    { id: 'A', length: 2, ioEvery: 1, ioTime: 2 },
    { id: 'B', length: 3 },
    { id: 'C', length: 1, arrival: 3 },
  ];
  assert.equal(mlfq({ quantum: 1, jobs }), 'A@0 0-1, B@0 1-3, B@0 3-4, C@0 4-5, A@0 5-6');
});

test('three levels with a boost: the hog sinks, the interactive job stays on top, no job waits longer than the boost period', () => {
  const result = scheduled({
    policy: 'mlfq',
    quantum: [2, 4, 8],
    boost: 50,
    stay: true,
    jobs: [
      { id: 'hog', length: 120 },
      { id: 'typing', length: 12, ioEvery: 1, ioTime: 5 },
    ],
  });
  const levels = (id: string): ReadonlySet<number | undefined> =>
    new Set(result.trace.filter(({ job }) => job === id).map(({ queue }) => queue));
  assert.ok(levels('hog').has(0));
  assert.ok(!levels('typing').has(0));
  const ends = result.trace.filter(({ job }) => job === 'hog');
  assert.ok(ends.every(({ start }, index) => index === 0 || start - (ends[index - 1]?.end ?? 0) <= 50));
});
