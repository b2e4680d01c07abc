import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { groupOrder } from '#shared/table/group-order.ts';
import { flatOrder, heldOrder } from '#shared/table/process-order.ts';
import { sumOf } from '#shared/table/row-sums.ts';
import { treeOrder } from '#shared/table/tree-order.ts';
import { fakeRow } from '../../support/fake-processes.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const row = (pid: number, ppid: number, extra: Partial<ProcessRow> = {}): ProcessRow => ({
  ...fakeRow(pid),
  ppid,
  startTime: at(pid),
  ...extra,
});
const table = (...rows: readonly ProcessRow[]): Map<string, ProcessRow> =>
  new Map(rows.map((one) => [identityKey(one), one]));
const pids = (ordered: readonly { readonly key: string }[]): readonly number[] =>
  ordered.map(({ key }) => Number(key.split('@')[0]));
const everything = (): boolean => true;

test('a flat list is sorted, equal values by pid and unknown ones last in both directions', () => {
  const rows = table(
    row(1, 0, { cpuPercent: 5 }),
    row(2, 1, { cpuPercent: null }),
    row(4, 1, { cpuPercent: 9 }),
    row(3, 1, { cpuPercent: 5 }),
  );
  const by = (descending: boolean): readonly number[] =>
    pids(flatOrder(rows, { sort: { field: 'cpuPercent', descending }, test: everything }));
  assert.deepEqual(
    [by(true), by(false)],
    [
      [4, 1, 3, 2],
      [1, 3, 4, 2],
    ],
  );
});

test('the tree keeps the ancestors of a match and says that they did not match', () => {
  const rows = table(row(1, 0), row(2, 1), row(3, 2), row(4, 1));
  const ordered = treeOrder(rows, {
    sort: { field: 'pid', descending: false },
    test: ({ pid }) => pid === 3,
    collapsed: new Set(),
  });
  assert.deepEqual(
    ordered.map(({ key, depth, matched }) => [Number(key.split('@')[0]), depth, matched]),
    [
      [1, 0, false],
      [2, 1, false],
      [3, 2, true],
    ],
  );
});

test('a collapsed row hides its descendants', () => {
  const rows = table(row(1, 0), row(2, 1), row(3, 2), row(4, 1));
  const ordered = treeOrder(rows, {
    sort: { field: 'pid', descending: true },
    test: everything,
    collapsed: new Set([`2@${at(2)}`]),
  });
  assert.deepEqual(pids(ordered), [1, 4, 2]);
});

test('a process whose parent id was reused by a younger process becomes a root', () => {
  const rows = table(row(5, 9, { startTime: at(1) }), row(9, 0, { startTime: at(50) }));
  const ordered = treeOrder(rows, {
    sort: { field: 'pid', descending: false },
    test: everything,
    collapsed: new Set(),
  });
  assert.deepEqual(
    ordered.map(({ depth }) => depth),
    [0, 0],
  );
});

test('a held order keeps places, drops rows that are gone and puts new ones at the end', () => {
  const sort = { field: 'pid', descending: false } as const;
  const before = flatOrder(table(row(3, 0), row(2, 0), row(5, 0)), { sort, test: everything }).toReversed();
  const next = flatOrder(table(row(1, 0), row(2, 0), row(5, 0)), { sort, test: everything });
  assert.deepEqual(pids(heldOrder(before, next)), [5, 2, 1]);
});

test('a heavy child lifts its branch, also while that is folded', () => {
  const rows = table(
    row(1, 0, { cpuPercent: 0 }),
    row(2, 1, { cpuPercent: 30 }),
    row(3, 1, { cpuPercent: 1 }),
    row(4, 3, { cpuPercent: 90 }),
    row(5, 1, { cpuPercent: null }),
  );
  const by = (collapsed: readonly string[]): readonly number[] =>
    pids(
      treeOrder(rows, {
        sort: { field: 'cpuPercent', descending: true },
        test: everything,
        collapsed: new Set(collapsed),
      }),
    );
  assert.deepEqual(
    [by([]), by([`3@${at(3)}`])],
    [
      [1, 3, 4, 2, 5],
      [1, 3, 2, 5],
    ],
  );
});

test('a folded row sums up the processes of its subtree that match', () => {
  const rows = table(
    row(1, 0, { cpuPercent: 1 }),
    row(2, 1, { cpuPercent: 2 }),
    row(3, 2, { cpuPercent: 4 }),
    row(4, 2, { cpuPercent: null }),
  );
  const [top] = treeOrder(rows, {
    sort: { field: 'pid', descending: false },
    test: ({ pid }) => pid !== 2,
    collapsed: new Set([`1@${at(1)}`]),
  });
  assert.deepEqual(
    [
      pids((top?.members ?? []).map((key) => ({ key }))).toSorted((a, b) => a - b),
      sumOf(rows, top?.members ?? [], 'cpuPercent'),
      sumOf(rows, top?.members ?? [], 'nice'),
    ],
    [[1, 3, 4], 5, null],
  );
});

test('a subtree alone has its top as the root, and nothing else is shown', () => {
  const rows = table(row(1, 0), row(2, 1), row(3, 2), row(4, 1));
  const ordered = treeOrder(rows, {
    sort: { field: 'pid', descending: false },
    test: everything,
    collapsed: new Set(),
    root: `2@${at(2)}`,
  });
  assert.deepEqual(
    ordered.map(({ key, depth }) => [Number(key.split('@')[0]), depth]),
    [
      [2, 0],
      [3, 1],
    ],
  );
});

test('a chain of ten thousand processes is no deeper than the order can go', () => {
  const chain = table(...Array.from({ length: 10_000 }, (_, index) => row(index + 1, index, { startTime: at(0) })));
  assert.equal(
    treeOrder(chain, { sort: { field: 'cpuPercent', descending: true }, test: everything, collapsed: new Set() }).at(-1)
      ?.depth,
    9999,
  );
});

test('groups come by the sum of what they are sorted by, and only opened ones show their rows', () => {
  const rows = table(
    row(1, 0, { user: 'ada', rssBytes: 5 }),
    row(2, 0, { user: 'root', rssBytes: 4 }),
    row(3, 0, { user: 'root', rssBytes: 6 }),
    row(4, 0, { user: null, uid: null, rssBytes: null }),
  );
  const ordered = groupOrder(rows, {
    sort: { field: 'rssBytes', descending: true },
    test: everything,
    by: 'user',
    opened: new Set(['group:root']),
  });
  assert.deepEqual(
    ordered.map(({ key, group, depth, childCount }) => [group ?? Number(key.split('@')[0]), depth, childCount]),
    [
      ['root', 0, 2],
      [3, 1, 0],
      [2, 1, 0],
      ['ada', 0, 1],
      ['', 0, 1],
    ],
  );
});
