import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessTick, RowDelta } from '#shared/model/delta.ts';
import { identityKey } from '#shared/model/process.ts';
import { freezeTable, markMs, startTable, stepTable, sweepMarks } from '#shared/table/live-table.ts';
import { fakeRow, fakeSummary } from '../../support/fake-processes.ts';

const tick = (delta: Partial<RowDelta>, seq = 1): ProcessTick => ({
  type: 'tick',
  seq,
  time: '2026-01-01T00:00:00.000Z',
  elapsedMs: 1000,
  summary: fakeSummary([], 0),
  added: [],
  changed: [],
  removed: [],
  ...delta,
});
const [one, two] = [fakeRow(11), fakeRow(12)];

test('rows of the first tick are not marked as new, later ones are for a while', () => {
  const table = stepTable(startTable(tick({ added: [one] })), tick({ added: [two] }, 2), 0);
  const marked = [...table.fresh.keys()];
  assert.equal(sweepMarks(table, markMs - 1), false, 'nothing is over yet');
  assert.equal(sweepMarks(table, markMs), true);
  assert.deepEqual([marked, table.fresh.size, table.seq], [[identityKey(two)], 0, 2]);
});

test('an ended row stays for a moment, marked, and then goes', () => {
  const table = stepTable(startTable(tick({ added: [one, two] })), tick({ removed: [one] }, 2), 0);
  const during = [table.rows.has(identityKey(one)), table.gone.has(identityKey(one))];
  sweepMarks(table, markMs);
  assert.deepEqual([during, [...table.rows.keys()]], [[true, true], [identityKey(two)]]);
});

test('a paused table does not change with later ticks', () => {
  const live = startTable(tick({ added: [one] }));
  const frozen = freezeTable(live);
  stepTable(live, tick({ changed: [{ pid: one.pid, startTime: one.startTime, threads: 99 }] }, 2), 0);
  assert.deepEqual(
    [frozen.rows.get(identityKey(one))?.threads, live.rows.get(identityKey(one))?.threads],
    [one.threads, 99],
  );
});
