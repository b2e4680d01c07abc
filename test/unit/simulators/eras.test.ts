import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseBatch } from '#shared/simulators/batch/input.ts';
import { runBatch, type BatchResult } from '#shared/simulators/batch/run.ts';
import { calculateFourTasks, parseFourTasks } from '#shared/simulators/four-tasks/four-tasks.ts';
import { parseGil, runGil } from '#shared/simulators/gil/gil.ts';

const jobs = [
  { load: 5, read: 2, run: 4, unload: 3, rounds: 2 },
  { load: 5, read: 2, run: 3, unload: 3 },
  { load: 4, run: 6, unload: 2 },
];
const all = (input: readonly object[]): ReadonlyMap<string, BatchResult> =>
  new Map(runBatch(parseBatch({ jobs: input })).map((result) => [result.model, result]));
const cpuOf = (result: BatchResult | undefined) => result?.lanes.find(({ lane }) => lane === 'cpu')?.segments ?? [];

test('punched cards: one job at a time, and the makespan is the sum of everything', () => {
  const result = all(jobs).get('punch-card');
  assert.equal(result?.makespan, 5 + 2 + (4 + 3) * 2 + (5 + 2 + 3 + 3) + (4 + 6 + 2));
  assert.equal(
    all([
      { load: 4, run: 6 },
      { load: 3, run: 2 },
    ]).get('punch-card')?.makespan,
    15,
  );
});

test('each style is faster than the one before and keeps the CPU busier', () => {
  const results = [...all(jobs).values()];
  assert.deepEqual(
    results.map(({ model, makespan }) => [model, makespan]),
    [
      ['punch-card', 46],
      ['batch-online', 37],
      ['batch-offline', 26],
      ['multiprogramming', 25],
    ],
  );
  assert.ok(
    results.every(({ cpuBusyRatio }, index) => index === 0 || cpuBusyRatio > (results[index - 1]?.cpuBusyRatio ?? 0)),
  );
});

test('multiprogramming: overlapped jobs take less than three quarters of their serial time, and more than the longest alone', () => {
  const alternating = Array.from({ length: 4 }, () => ({ run: 1, unload: 3, rounds: 5 }));
  const results = all(alternating);
  const together = results.get('multiprogramming')?.makespan ?? 0;
  assert.ok(together < 0.75 * (results.get('punch-card')?.makespan ?? 0));
  assert.ok(together > 20);
});

test('any jobs: the CPU runs one at a time for just what they need, and no style is slower than its predecessor in the batch era', () => {
  const job = fc.record({
    load: fc.nat(5),
    read: fc.nat(5),
    run: fc.integer({ min: 1, max: 5 }),
    unload: fc.nat(5),
    rounds: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(job, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (drawn, inMemory) => {
      const results = runBatch(parseBatch({ jobs: drawn, inMemory }));
      for (const result of results) {
        const segments = cpuOf(result);
        assert.ok(segments.every(({ start }, index) => index === 0 || start >= (segments[index - 1]?.end ?? 0)));
        assert.equal(
          result.cpuBusy,
          drawn.reduce((sum, { run, rounds }) => sum + run * rounds, 0),
        );
        for (const { lane, segments: own } of result.lanes)
          assert.ok(
            lane === 'cpu' || own.every(({ start }, index) => index === 0 || start >= (own[index - 1]?.end ?? 0)),
          );
      }
      const [cards, online, offline] = results.map(({ makespan }) => makespan);
      assert.ok((cards ?? 0) >= (online ?? 0) && (online ?? 0) >= (offline ?? 0));
    }),
    { numRuns: 300 },
  );
});

test('one program in memory at a time is just the on-line batch', () => {
  const [together] = runBatch(parseBatch({ jobs, model: 'multiprogramming', inMemory: 1 }));
  assert.equal(together?.makespan, all(jobs).get('batch-online')?.makespan);
});

test('four tasks of ten seconds: 40/40 and 10/40 computing under a lock, 10/10 waiting, plus start-up', () => {
  const rows = (input: object): readonly string[] =>
    calculateFourTasks(parseFourTasks(input)).map(
      ({ kind, cores, processesSeconds, threadsSeconds }) => `${kind} ${cores}: ${processesSeconds}/${threadsSeconds}`,
    );
  assert.deepEqual(rows({}), ['cpu-bound 1: 40/40', 'io-bound 1: 10/10', 'cpu-bound 4: 10/40', 'io-bound 4: 10/10']);
  assert.deepEqual(rows({ gil: false, cores: [2], processStartMs: 500 }), ['cpu-bound 2: 22/20', 'io-bound 2: 12/10']);
});

test('the interpreter lock: a slice ends after 5 ms if another waits, or by a blocking call', () => {
  const { events, totalMs, switches } = runGil(
    parseGil({ threads: [{ phases: [{ run: 12 }] }, { phases: [{ run: 3 }, { block: 4 }, { run: 6 }] }] }),
  );
  assert.deepEqual(
    events.map(({ timeMs, thread, event, reason }) => `${timeMs} ${thread} ${event} ${reason ?? ''}`.trim()),
    [
      '0 A acquire',
      '5 A release interval',
      '5 B acquire',
      '8 B release blocking',
      '8 A acquire',
      '15 A release finished',
      '15 B acquire',
      '21 B release finished',
    ],
  );
  assert.deepEqual([totalMs, switches], [21, 3]);
});

test('a thread alone keeps the lock, and two never run at once', () => {
  assert.equal(runGil(parseGil({ threads: [{ phases: [{ run: 100 }] }] })).events.length, 2);
  const phase = fc.oneof(
    fc.record({ run: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ block: fc.integer({ min: 1, max: 12 }) }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(phase, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (threads) => {
        const { segments, events } = runGil(parseGil({ threads: threads.map((phases) => ({ phases })) }));
        const running = segments.filter(({ state }) => state === 'running').sort((a, b) => a.startMs - b.startMs);
        assert.ok(running.every(({ startMs }, index) => index === 0 || startMs >= (running[index - 1]?.endMs ?? 0)));
        assert.equal(
          running.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
          threads.flat().reduce((sum, one) => sum + ('run' in one ? one.run : 0), 0),
        );
        assert.ok(events.every(({ event }, index) => (event === 'acquire') === (index % 2 === 0)));
      },
    ),
    { numRuns: 300 },
  );
});
