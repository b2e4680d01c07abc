import assert from 'node:assert/strict';
import test from 'node:test';
import { planDescriptors } from '#engine/monitor/linux/plan-descriptors.ts';
import { beginInterval, endInterval } from '#engine/monitor/measure.ts';
import type { Reading, Scan } from '#engine/monitor/reading.ts';
import { rowWith } from '../../support/rows.ts';

const start = Date.parse('2026-01-05T08:00:00.000Z');

function reading(pid: number, cpuTimeMs: number, atMs: number, startedAtMs = start): Reading {
  const { cpuPercent: _, ...base } = rowWith({ pid, cpuTimeMs, startTime: new Date(startedAtMs).toISOString() });
  return { base, atMs, startedAtMs };
}

function scan(atMs: number, readings: Reading[], busy = 0): Scan {
  return { atMs, clockMs: start + 100_000 + atMs, readings, machine: { busy, total: atMs * 2 }, forks: null, memoryUsedBytes: 1 };
}

test('CPU % is per core over the measured interval', () => {
  const before = beginInterval(scan(1000, [reading(5, 100, 1000)]));
  const { rows, elapsedMs, summary } = endInterval(before, scan(1500, [reading(5, 350, 1500)], 250));
  assert.deepEqual([[...rows.values()][0]?.cpuPercent, elapsedMs, summary.cpuPercent], [50, 500, 25]);
});

test('someone first seen has no CPU %, unless born within the interval', () => {
  const before = beginInterval(scan(1000, []));
  const { rows } = endInterval(before, scan(2000, [reading(5, 300, 2000), reading(6, 300, 2000, start + 101_500)]));
  assert.deepEqual([...rows.values()].map((row) => row.cpuPercent), [null, 30]);
});

test('a reused pid is a new row that owes nothing to the old one', () => {
  const before = beginInterval(scan(1000, [reading(5, 9000, 1000)]));
  const { rows } = endInterval(before, scan(2000, [reading(5, 10, 2000, start + 101_500)]));
  assert.deepEqual([...rows.values()].map((row) => row.cpuPercent), [1]);
});

test('a row in which nothing changed stays the same object', () => {
  const idle = reading(5, 100, 1000);
  const first = endInterval(beginInterval(scan(500, [idle])), scan(1000, [{ ...idle, atMs: 1000.5 }]));
  const second = endInterval(first.next, scan(2000, [{ ...idle, atMs: 2000 }]));
  assert.equal([...second.rows.values()][0], [...first.rows.values()][0]);
});

test('beyond the budget the coldest give up their descriptor', () => {
  const holder = (name: string, hasDescriptor: boolean, heat: number): { name: string; hasDescriptor: boolean; heat: number } => ({ name, hasDescriptor, heat });
  const plan = planDescriptors([holder('cold', true, 0), holder('warm', true, 5), holder('hot', false, 9), holder('idle', false, 0)], 2);
  assert.deepEqual({ close: plan.close.map(({ name }) => name), open: plan.open.map(({ name }) => name) }, { close: ['cold'], open: ['hot'] });
  assert.deepEqual(planDescriptors([holder('a', true, 1), holder('b', true, 0)], 1).close.map(({ name }) => name), ['b']);
});
