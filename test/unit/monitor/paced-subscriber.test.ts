import assert from 'node:assert/strict';
import test from 'node:test';
import { PacedSubscriber } from '#engine/monitor/paced-subscriber.ts';
import type { RowDelta } from '#shared/model/delta.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { rowWith } from '../../support/rows.ts';

const [one, two, three] = [rowWith({ pid: 1 }), rowWith({ pid: 2 }), rowWith({ pid: 3 })];
const rowsOf = (...rows: readonly ProcessRow[]): ReadonlyMap<string, ProcessRow> =>
  new Map(rows.map((row) => [identityKey(row), row]));
const delta = (changes: Partial<RowDelta>): RowDelta => ({ added: [], changed: [], removed: [], ...changes });
const brief = (taken: RowDelta | undefined): unknown =>
  taken && {
    added: taken.added.map(({ pid }) => pid),
    changed: taken.changed.length,
    removed: taken.removed.map(({ pid }) => pid),
  };

test('a subscriber first gets every row, then changes merged to its own interval', () => {
  const subscriber = new PacedSubscriber(1000);
  assert.equal(subscriber.isFresh, true);
  assert.equal(subscriber.receive(delta({ added: [two] }), rowsOf(one, two), 0), true);
  assert.deepEqual(brief(subscriber.take(0)), { added: [1, 2], changed: 0, removed: [] });
  assert.equal(subscriber.isFresh, false);
  assert.equal(subscriber.receive(delta({ added: [three] }), rowsOf(one, two, three), 300), false);
  assert.equal(subscriber.take(300), undefined);
  const change = { pid: 3, startTime: three.startTime, cpuPercent: 5 };
  assert.equal(subscriber.receive(delta({ removed: [two], changed: [change] }), rowsOf(one, three), 600), false);
  // Timers are not exact: a little early counts as on time.
  assert.equal(subscriber.receive(delta({}), rowsOf(one, three), 950), true);
  assert.deepEqual(brief(subscriber.take(950)), { added: [3], changed: 0, removed: [2] });
});

test('what a slow reader has not taken yet is merged', () => {
  const subscriber = new PacedSubscriber(100);
  subscriber.receive(delta({ added: [one] }), rowsOf(one), 0);
  subscriber.receive(delta({ added: [two] }), rowsOf(one, two), 100);
  subscriber.receive(delta({ removed: [one] }), rowsOf(two), 200);
  assert.deepEqual(brief(subscriber.take(250)), { added: [2], changed: 0, removed: [] });
  assert.equal(subscriber.take(260), undefined);
});
