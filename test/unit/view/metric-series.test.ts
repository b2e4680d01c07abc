import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabEvent } from '#shared/model/lab.ts';
import {
  drawableSeries,
  foldSeriesEvent,
  seriesRange,
  thinPoints,
  type SeriesBoard,
} from '#shared/timeline/metric-series.ts';

const metric = (name: string, atNs: number, value: number): LabEvent => ({
  seq: atNs,
  actor: 'server',
  atNs,
  kind: 'metric',
  name,
  value,
  unit: 'ms',
});

test('a metric is drawn from its fifth value on, in the order of time', () => {
  const board: SeriesBoard = new Map();
  for (const atNs of [1, 2, 5, 4]) foldSeriesEvent(board, metric('threads', atNs, atNs));
  foldSeriesEvent(board, metric('once', 3, 1));
  assert.deepEqual(drawableSeries(board), []);
  foldSeriesEvent(board, metric('threads', 3, 3));
  foldSeriesEvent(board, { seq: 9, actor: 'server', atNs: 9, kind: 'actor-ended', exitCode: 0 });
  assert.deepEqual(drawableSeries(board), [
    { name: 'threads', unit: 'ms', points: [1, 2, 3, 4, 5].map((atNs) => ({ atNs, value: atNs })) },
  ]);
});

test('thinning keeps the peaks, the order and the last value', () => {
  const peaks = new Map([
    [7777, 900],
    [1234, -900],
  ]);
  const points = Array.from({ length: 10_000 }, (_, index) => ({
    atNs: index,
    value: peaks.get(index) ?? index % 10,
  }));
  const thin = thinPoints(points, 200);
  assert.ok(thin.length <= 202 && thin.length >= 100, String(thin.length));
  assert.deepEqual(seriesRange(thin), { low: -900, high: 900 });
  assert.deepEqual(
    thin.map(({ atNs }) => atNs),
    thin.map(({ atNs }) => atNs).toSorted((a, b) => a - b),
  );
  assert.equal(thin.at(-1)?.atNs, 9999);
  assert.equal(thinPoints(points.slice(0, 200), 200).length, 200);
});
