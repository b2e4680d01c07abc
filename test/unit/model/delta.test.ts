import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { applyDelta, diffRows, mergeDeltas, type RowTable } from '#shared/model/delta.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { rowWith } from '../../support/rows.ts';

const times = ['2026-01-05T08:00:00.000Z', '2026-01-05T09:00:00.000Z'] as const;
const row = fc
  .record({
    pid: fc.integer({ min: 1, max: 6 }),
    startTime: fc.constantFrom(...times),
    state: fc.constantFrom('R', 'S', 'Z' as const),
    cpuPercent: fc.constantFrom(null, 0, 50),
    ppid: fc.constantFrom(1, 2),
    tty: fc.constantFrom(null, 'pts/0'),
  })
  .map((fields): ProcessRow => rowWith(fields));
const table = fc
  .array(row, { maxLength: 8 })
  .map((rows): RowTable => new Map(rows.map((one) => [identityKey(one), one])));
const sorted = (rows: RowTable): [string, ProcessRow][] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
const copy = (rows: RowTable): RowTable => new Map(rows);

test('applying the difference of two tables gives the second', () => {
  fc.assert(
    fc.property(table, table, (before, after) => {
      assert.deepEqual(sorted(applyDelta(copy(before), diffRows(before, after))), sorted(after));
    }),
  );
});

test('a merged delta does what its parts do one after the other', () => {
  fc.assert(
    fc.property(table, table, table, table, (a, b, c, d) => {
      const merged = mergeDeltas(mergeDeltas(diffRows(a, b), diffRows(b, c)), diffRows(c, d));
      assert.deepEqual(sorted(applyDelta(copy(a), merged)), sorted(d));
    }),
  );
});

test('equal tables differ in nothing', () => {
  fc.assert(
    fc.property(table, (rows) => {
      assert.deepEqual(diffRows(rows, copy(rows)), { added: [], changed: [], removed: [] });
    }),
  );
});
