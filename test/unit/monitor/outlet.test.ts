import assert from 'node:assert/strict';
import test from 'node:test';
import { PacedSubscriber, type Sampled } from '#engine/monitor/paced-subscriber.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { fakeSummary } from '../../support/fake-processes.ts';
import { rowWith } from '../../support/rows.ts';

const [one, two, three] = [rowWith({ pid: 1 }), rowWith({ pid: 2 }), rowWith({ pid: 3 })];
const rowsOf = (...rows: readonly ProcessRow[]): ReadonlyMap<string, ProcessRow> =>
  new Map(rows.map((row) => [identityKey(row), row]));
const tick = (delta: Partial<Sampled>): Sampled => ({
  type: 'tick',
  time: '2026-01-05T09:00:00.000Z',
  elapsedMs: 100,
  added: [],
  changed: [],
  removed: [],
  summary: fakeSummary([], 0),
  ...delta,
});

test('an outlet first tells every row, then what changed, merged to its own pace', () => {
  const told: unknown[] = [];
  const outlet = new PacedSubscriber(1000, ({ added, changed, removed }, fresh) =>
    told.push({
      fresh,
      added: added.map(({ pid }) => pid),
      changed: changed.length,
      removed: removed.map(({ pid }) => pid),
    }),
  );
  assert.equal(outlet.isFresh, true);
  outlet.take(tick({ added: [two] }), rowsOf(one, two), 0);
  outlet.take(tick({ added: [three] }), rowsOf(one, two, three), 300);
  outlet.take(
    tick({ removed: [two], changed: [{ pid: 3, startTime: three.startTime, cpuPercent: 5 }] }),
    rowsOf(one, three),
    600,
  );
  assert.equal(told.length, 1);
  // A timer is never exact.
  outlet.take(tick({}), rowsOf(one, three), 950);
  assert.deepEqual(told, [
    { fresh: true, added: [1, 2], changed: 0, removed: [] },
    { fresh: false, added: [3], changed: 0, removed: [2] },
  ]);
  assert.equal(outlet.isFresh, false);
});
