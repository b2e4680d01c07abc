import assert from 'node:assert/strict';
import test from 'node:test';
import { planDescriptors } from '#engine/monitor/linux/descriptor-plan.ts';
import { ChangeLog } from '#engine/monitor/linux/change-log.ts';
import { Meter, type Measured } from '#engine/monitor/meter.ts';
import type { Reading, Scan } from '#engine/monitor/reading.ts';
import { identityKey } from '#shared/model/process.ts';
import { rowWith } from '../../support/rows.ts';

const start = Date.parse('2026-01-05T08:00:00.000Z');

function reading(pid: number, cpuTimeMs: number, atMs: number, startedAtMs = start): Reading {
  const {
    cpuPercent: _,
    readBytesPerSecond: _read,
    writtenBytesPerSecond: _written,
    ...base
  } = rowWith({ pid, cpuTimeMs, startTime: new Date(startedAtMs).toISOString() });
  return { key: identityKey(base), base, atMs, startedAtMs };
}

function scan(atMs: number, readings: Reading[], busy = 0): Scan {
  return {
    atMs,
    clockMs: start + 100_000 + atMs,
    readings,
    changes: null,
    machine: { busy, total: atMs * 2 },
    forks: null,
    memoryUsedBytes: 1,
  };
}

/** A pass that names only those that changed, as the log of changes does. */
function changed(atMs: number, place: number, readings: Reading[], ended: string[] = []): Scan {
  return {
    ...scan(atMs, []),
    changes: (since) => ({ changed: since === place ? readings : [], ended, next: place + 1 }),
  };
}

function measure(first: Scan, second: Scan): Measured {
  const meter = new Meter();
  assert.equal(meter.measure(first), null);
  return meter.measure(second) as Measured;
}

test('CPU % is per core over the measured interval', () => {
  const { rows, elapsedMs, summary } = measure(
    scan(1000, [reading(5, 100, 1000)]),
    scan(1500, [reading(5, 350, 1500)], 250),
  );
  assert.deepEqual([[...rows.values()][0]?.cpuPercent, elapsedMs, summary.cpuPercent], [50, 500, 25]);
});

test('a process seen for the first time has no CPU %, unless it started within the interval', () => {
  const { rows } = measure(scan(1000, []), scan(2000, [reading(5, 300, 2000), reading(6, 300, 2000, start + 101_500)]));
  assert.deepEqual(
    [...rows.values()].map((row) => row.cpuPercent),
    [null, 30],
  );
});

test('a reused pid is a new row that owes nothing to the old one', () => {
  const { rows } = measure(scan(1000, [reading(5, 9000, 1000)]), scan(2000, [reading(5, 10, 2000, start + 101_500)]));
  assert.deepEqual(
    [...rows.values()].map((row) => row.cpuPercent),
    [1],
  );
});

test('a row in which nothing changed stays the same object, and is in no delta', () => {
  const idle = reading(5, 100, 1000);
  const meter = new Meter();
  meter.measure(scan(500, [idle]));
  const first = [...(meter.measure(scan(1000, [{ ...idle, atMs: 1000.5 }]))?.rows.values() ?? [])][0];
  const second = meter.measure(scan(2000, [{ ...idle, atMs: 2000 }])) as Measured;
  assert.equal([...second.rows.values()][0], first);
  assert.deepEqual(second.delta, { added: [], changed: [], removed: [] });
});

test('the first delta adds every row, later ones the changes', () => {
  const meter = new Meter();
  meter.measure(scan(1000, [reading(5, 100, 1000), reading(6, 0, 1000)]));
  assert.deepEqual(
    meter.measure(scan(2000, [reading(5, 100, 2000), reading(6, 0, 2000)]))?.delta.added.map(({ pid }) => pid),
    [5, 6],
  );
  const { delta, summary } = meter.measure(scan(3000, [reading(5, 600, 3000), reading(7, 0, 3000)])) as Measured;
  assert.deepEqual(
    [
      delta.added.map(({ pid }) => pid),
      delta.changed.map(({ pid, cpuPercent, cpuTimeMs }) => [pid, cpuPercent, cpuTimeMs]),
      delta.removed.map(({ pid }) => pid),
    ],
    [[7], [[5, 50, 600]], [6]],
  );
  assert.deepEqual([summary.processes, summary.threads, summary.states], [2, 2, { S: 2 }]);
});

test('an idle process drops to 0 % and its next rate spans from the previous pass', () => {
  const worker = reading(5, 100, 1000);
  const meter = new Meter();
  meter.measure({ ...changed(1000, 0, []), readings: [worker] });
  assert.deepEqual(
    [...(meter.measure(changed(2000, 1, [reading(5, 600, 2000)]))?.rows.values() ?? [])].map(
      ({ cpuPercent }) => cpuPercent,
    ),
    [50],
  );
  const idle = meter.measure(changed(3000, 2, [])) as Measured;
  assert.deepEqual(
    idle.delta.changed.map(({ cpuPercent }) => cpuPercent),
    [0],
  );
  assert.deepEqual(meter.measure(changed(4000, 3, []))?.delta.changed, []);
  assert.deepEqual(
    meter.measure(changed(5000, 4, [reading(5, 700, 5000)]))?.delta.changed.map(({ cpuPercent }) => cpuPercent),
    [10],
  );
  const gone = meter.measure(changed(6000, 5, [], [worker.key])) as Measured;
  assert.deepEqual([gone.delta.removed.map(({ pid }) => pid), gone.rows.size, gone.summary.states], [[5], 0, {}]);
});

test('a reader that lost its place in the change log reads every entry', () => {
  const meter = new Meter();
  const all = [reading(5, 100, 1000), reading(6, 0, 1000)];
  meter.measure({ ...changed(1000, 0, []), readings: all });
  const lost = meter.measure({
    ...scan(2000, [reading(5, 600, 2000)]),
    changes: (since) => (since === Number.MAX_SAFE_INTEGER ? { changed: [], ended: [], next: 9 } : null),
  }) as Measured;
  assert.deepEqual([[...lost.rows.values()].map(({ cpuPercent }) => cpuPercent), lost.rows.size], [[50], 1]);
});

test('the change log returns what a reader has not had yet, and null if that was dropped', () => {
  const log = new ChangeLog<number>();
  const start = log.end;
  log.note(1);
  log.note(2);
  assert.deepEqual(log.since(start), { changed: [1, 2], next: start + 2 });
  assert.deepEqual(log.since(start + 2), { changed: [], next: start + 2 });
  log.note(3);
  log.forgetBefore(start + 2);
  assert.equal(log.since(start), null);
  assert.deepEqual(log.since(start + 2), { changed: [3], next: start + 3 });
  log.forgetBefore(start + 99);
  assert.deepEqual([log.end, log.since(log.end)?.changed], [start + 3, []]);
});

test('beyond the budget the least active processes give up their descriptor', () => {
  const holder = (
    name: string,
    hasDescriptor: boolean,
    recentCpu: number,
  ): { name: string; hasDescriptor: boolean; recentCpu: number } => ({ name, hasDescriptor, recentCpu });
  const plan = planDescriptors(
    [holder('cold', true, 0), holder('warm', true, 5), holder('hot', false, 9), holder('idle', false, 0)],
    2,
  );
  assert.deepEqual(
    { close: plan.close.map(({ name }) => name), open: plan.open.map(({ name }) => name) },
    { close: ['cold'], open: ['hot'] },
  );
  assert.deepEqual(
    planDescriptors([holder('a', true, 1), holder('b', true, 0)], 1).close.map(({ name }) => name),
    ['b'],
  );
});
