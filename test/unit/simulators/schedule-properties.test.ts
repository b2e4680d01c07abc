import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { ScheduleResult } from '#shared/simulators/schedule/result.ts';
import { scheduled } from '../../support/schedules.ts';
import { naiveByRank, naiveRoundRobin, type NaiveJob } from './naive-schedule.ts';

const runs = { numRuns: 400 };
const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
const jobArbitrary = fc.record({
  arrival: fc.nat(9),
  length: fc.integer({ min: 1, max: 8 }),
  priority: fc.nat(3),
  tickets: fc.integer({ min: 1, max: 5 }),
});
const jobsArbitrary = fc
  .array(jobArbitrary, { minLength: 1, maxLength: 6 })
  .map((jobs) => jobs.map((job, index) => ({ ...job, id: ids[index] ?? '' })));
const ioJobsArbitrary = fc
  .array(fc.tuple(jobArbitrary, fc.nat(3), fc.nat(4)), { minLength: 1, maxLength: 6 })
  .map((jobs) => jobs.map(([job, ioEvery, ioTime], index) => ({ ...job, ioEvery, ioTime, id: ids[index] ?? '' })));
const quantumArbitrary = fc.integer({ min: 1, max: 4 });

const policies = (quantum: number): readonly Readonly<Record<string, unknown>>[] => [
  { policy: 'fcfs' },
  { policy: 'sjf' },
  { policy: 'srtf' },
  { policy: 'hrrn' },
  { policy: 'priority' },
  { policy: 'priority', preemptive: true, order: 'high-first' },
  { policy: 'priority-rr', quantum },
  { policy: 'priority-rr', quantum, preemptedTo: 'tail', tie: 'expired-first' },
  { policy: 'rr', quantum },
  { policy: 'rr', quantum, tie: 'expired-first' },
  { policy: 'rr', quantum, tie: 'new-first' },
  { policy: 'mlfq', quantum: [quantum, quantum * 2], boost: 7 },
  { policy: 'mlfq', quantum: [1, 2, 3], allotment: 2, stay: true, ioBump: true },
  { policy: 'stride', quantum },
];

const runningIn = (result: ScheduleResult): readonly (string | null)[] =>
  result.ticks.map(({ running }) => running[0] ?? null);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What holds for every schedule of one CPU; `exact`: a job has the CPU for just its length. */
function checkSchedule(
  result: ScheduleResult,
  given: readonly { readonly id: string; readonly arrival: number; readonly length: number }[],
  exact: boolean,
): void {
  const { trace, ticks, jobs } = result;
  assert.ok(
    trace.every(({ start, end }, index) => start < end && start === (trace[index - 1]?.end ?? 0)),
    'segments follow each other without gap or overlap',
  );
  assert.deepEqual(
    trace.flatMap(({ start, end, job }) => Array.from({ length: end - start }, () => job)),
    runningIn(result),
    'segments and ticks tell the same',
  );
  for (const { running, queues } of ticks)
    if (running[0] === null)
      assert.ok(
        queues.every(({ jobs: waiting }) => waiting.length === 0),
        'the CPU is idle only if no job is ready',
      );
  for (const { id, arrival, length } of given) {
    const onCpu = ticks.filter(({ running }) => running.includes(id)).map(({ tick }) => tick);
    const ready = ticks.filter(({ queues }) => queues.some((queue) => queue.jobs.includes(id))).length;
    const job = jobs.find((one) => one.id === id);
    assert.ok(job);
    if (exact)
      assert.deepEqual([onCpu.length, ready], [length, job.wait], 'work is conserved and wait is the time spent ready');
    assert.ok((onCpu[0] ?? 0) >= arrival);
    assert.deepEqual(
      [job.firstRun, job.response, job.turnaround],
      [onCpu[0], job.firstRun - arrival, job.completion - arrival],
    );
  }
  assert.deepEqual(result.averages, {
    response: mean(jobs.map(({ response }) => response)),
    turnaround: mean(jobs.map(({ turnaround }) => turnaround)),
    wait: mean(jobs.map(({ wait }) => wait)),
  });
  const dispatched = trace.flatMap(({ job }) => job ?? []);
  assert.equal(
    result.contextSwitches,
    dispatched.filter((job, index) => index > 0 && job !== dispatched[index - 1]).length,
  );
  assert.equal(result.utilisation, given.reduce((sum, { length }) => sum + length, 0) / ticks.length);
}

test('every policy of one CPU: work conserved, times consistent, never idle while a job is ready', () => {
  fc.assert(
    fc.property(ioJobsArbitrary, quantumArbitrary, (jobs, quantum) => {
      for (const request of policies(quantum)) checkSchedule(scheduled({ ...request, jobs }), jobs, true);
      checkSchedule(scheduled({ policy: 'lottery', quantum, seed: quantum, jobs }), jobs, false);
    }),
    { numRuns: 150 },
  );
});

test('the rank policies agree with a naive scheduler tick by tick', () => {
  fc.assert(
    fc.property(jobsArbitrary, (jobs) => {
      for (const policy of ['fcfs', 'sjf', 'srtf', 'hrrn', 'priority'] as const) {
        assert.deepEqual(
          runningIn(scheduled({ policy, jobs })),
          naiveByRank(policy, jobs satisfies NaiveJob[]),
          policy,
        );
      }
      assert.deepEqual(
        runningIn(scheduled({ policy: 'priority', preemptive: true, jobs })),
        naiveByRank('priority-preemptive', jobs),
      );
    }),
    runs,
  );
});

test('round robin agrees with a naive scheduler tick by tick under every tie rule', () => {
  fc.assert(
    fc.property(jobsArbitrary, quantumArbitrary, (jobs, quantum) => {
      for (const tie of ['arrival-first', 'expired-first', 'new-first'] as const) {
        assert.deepEqual(
          runningIn(scheduled({ policy: 'rr', quantum, tie, jobs })),
          naiveRoundRobin(jobs, quantum, tie),
          tie,
        );
      }
    }),
    runs,
  );
});

test('no policy has a smaller mean wait than shortest remaining time first', () => {
  fc.assert(
    fc.property(jobsArbitrary, quantumArbitrary, (jobs, quantum) => {
      const least = scheduled({ policy: 'srtf', jobs }).averages.wait;
      for (const request of policies(quantum))
        assert.ok(scheduled({ ...request, jobs }).averages.wait >= least - 1e-9, String(request['policy']));
    }),
    { numRuns: 150 },
  );
});

test('priority with round robin and one priority is round robin; one-queue MLFQ is round robin with expired first', () => {
  fc.assert(
    fc.property(jobsArbitrary, quantumArbitrary, (jobs, quantum) => {
      const equal = jobs.map((job) => ({ ...job, priority: 1 }));
      assert.deepEqual(
        runningIn(scheduled({ policy: 'priority-rr', quantum, jobs: equal })),
        runningIn(scheduled({ policy: 'rr', quantum, jobs })),
      );
      assert.deepEqual(
        runningIn(scheduled({ policy: 'mlfq', quantum, jobs })),
        naiveRoundRobin(jobs, quantum, 'expired-first'),
      );
      assert.deepEqual(
        runningIn(scheduled({ policy: 'multicore', cpus: 1, quantum: 1, jobs })).length,
        scheduled({ policy: 'rr', quantum: 1, jobs }).ticks.length,
      );
    }),
    runs,
  );
});

test('lottery: every holder is charged whole quanta, as many as its length needs', () => {
  fc.assert(
    fc.property(jobsArbitrary, quantumArbitrary, fc.nat(1000), (jobs, quantum, seed) => {
      const running = runningIn(scheduled({ policy: 'lottery', quantum, seed, jobs }));
      for (const { id, length } of jobs)
        assert.equal(running.filter((job) => job === id).length, Math.ceil(length / quantum) * quantum);
    }),
    runs,
  );
});

test('stride: while two jobs are there, their shares per ticket differ by less than one quantum', () => {
  fc.assert(
    fc.property(jobsArbitrary, quantumArbitrary, (drawn, quantum) => {
      const jobs = drawn.map((job) => ({ ...job, arrival: 0 }));
      const done = new Map(jobs.map(({ id }) => [id, 0]));
      for (const { running } of scheduled({ policy: 'stride', quantum, jobs }).ticks) {
        const id = running[0] ?? '';
        done.set(id, (done.get(id) ?? 0) + 1);
        const there = jobs.filter(({ id: other, length }) => (done.get(other) ?? 0) < length);
        for (const a of there)
          for (const b of there)
            assert.ok(
              (done.get(a.id) ?? 0) / a.tickets - (done.get(b.id) ?? 0) / b.tickets <= quantum / a.tickets + 1e-9,
            );
      }
    }),
    runs,
  );
});

test('several CPUs: no job runs twice at once, and all work is done', () => {
  fc.assert(
    fc.property(
      jobsArbitrary,
      fc.integer({ min: 1, max: 3 }),
      quantumArbitrary,
      fc.boolean(),
      (jobs, cpus, quantum, perCpuQueues) => {
        const { ticks } = scheduled({ policy: 'multicore', cpus, quantum, perCpuQueues, jobs });
        for (const { running } of ticks)
          assert.equal(new Set(running.filter(Boolean)).size, running.filter(Boolean).length);
        for (const { id, length } of jobs)
          assert.equal(ticks.filter(({ running }) => running.includes(id)).length, length);
      },
    ),
    runs,
  );
});
