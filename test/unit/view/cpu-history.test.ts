import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessRow } from '#shared/model/process.ts';
import { createCpuHistory, sparkTicks } from '#shared/table/cpu-history.ts';
import { rowWith } from '../../support/rows.ts';

const rows = (use: Readonly<Record<string, number | null>>): Map<string, ProcessRow> =>
  new Map(Object.entries(use).map(([key, cpuPercent]) => [key, rowWith({ pid: 1, cpuPercent })]));

test('a history holds the last ticks, oldest first, and distinguishes unknown from nothing', () => {
  const history = createCpuHistory();
  for (let tick = 0; tick <= sparkTicks; tick += 1)
    history.push(rows({ a: tick, b: tick === sparkTicks ? null : 0 }), 1000 + tick);
  history.push(rows({ a: 250.04, b: 0, c: 7 }), 5000);
  assert.deepEqual(
    [
      history.points('a').slice(0, 2),
      history.points('a').at(-1),
      history.points('b').slice(-2),
      history.points('c').slice(-2),
    ],
    [[2, 3], 250, [null, 0], [null, 7]],
  );
});

test('each point has the time of its tick, whatever the steps between them', () => {
  const history = createCpuHistory();
  assert.equal(history.timeAt(sparkTicks - 1), null);
  for (const timeMs of [1000, 2000, 12_000]) history.push(rows({ a: 1 }), timeMs);
  assert.deepEqual(
    [-4, -3, -2, -1].map((fromEnd) => history.timeAt(sparkTicks + fromEnd)),
    [null, 1000, 2000, 12_000],
  );
});

test('a process that ended is forgotten, and its slot keeps nothing for the next', () => {
  const history = createCpuHistory();
  history.push(rows({ a: 5, b: 6 }), 1);
  history.push(rows({ b: 6 }), 1);
  history.push(rows({ b: 6, c: 1 }), 1);
  assert.deepEqual(
    [
      history.points('a').every((value) => value === null),
      history.points('c').slice(-3),
      history.points('b').slice(-3),
    ],
    [true, [null, null, 1], [6, 6, 6]],
  );
});

test('a copy stands still', () => {
  const history = createCpuHistory();
  history.push(rows({ a: 5 }), 1);
  const copy = history.copy();
  history.push(rows({ a: 9 }), 2);
  assert.deepEqual([copy.points('a').at(-1), history.points('a').at(-1)], [5, 9]);
  assert.deepEqual([copy.timeAt(sparkTicks - 1), history.timeAt(sparkTicks - 1)], [1, 2]);
});

test('many processes keep their own values while room is made', () => {
  const history = createCpuHistory();
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, index]));
  history.push(rows(many), 1);
  assert.deepEqual(
    [0, 63, 64, 499].map((index) => history.points(`p${index}`).at(-1)),
    [0, 63, 64, 499],
  );
});
