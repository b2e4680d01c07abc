import assert from 'node:assert/strict';
import test from 'node:test';
import { fitText, padText, textWidth } from '#cli/output/text-width.ts';
import { tableLines } from '#cli/output/table.ts';
import { sortRows, parseSortField } from '#cli/sort-rows.ts';
import { treeRows } from '#cli/tree-rows.ts';
import { AppError } from '#shared/errors.ts';
import { rowWith } from '../../support/rows.ts';

test('Chinese is two cells wide, combining marks none', () => {
  assert.deepEqual(['abc', '进程', 'e\u0301', '…'].map(textWidth), [3, 4, 1, 1]);
  assert.deepEqual([fitText('进程列表', 5), fitText('abc', 3), fitText('abcd', 3)], ['进程…', 'abc', 'ab…']);
  assert.equal(padText('进程', 6, 'right'), '  进程');
});

test('an emoji sequence is one glyph of two cells, and is never cut inside', () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
  const flag = '\u{1F1E9}\u{1F1EA}';
  assert.deepEqual([family, flag].map(textWidth), [2, 2]);
  assert.deepEqual(
    [fitText(`${family}${family}ab`, 4), fitText(`${flag}${flag}${flag}`, 3)],
    [`${family}…`, `${flag}…`],
  );
});

test('columns align and the last one is cut to the width', () => {
  const lines = tableLines<[number, string]>(
    [
      { title: '号', align: 'right', text: ([number]) => String(number) },
      { title: 'TEXT', align: 'left', text: ([, text]) => text },
    ],
    [
      [1, 'short'],
      [1000, 'something longer'],
    ],
    { width: 16, heading: (text) => text },
  );
  assert.deepEqual(lines, ['  号  TEXT', '   1  short', '1000  something…']);
});

test('sorting: the most first for amounts, unknown last, ties by pid', () => {
  const rows = [
    rowWith({ pid: 3, cpuPercent: 1 }),
    rowWith({ pid: 2, cpuPercent: null }),
    rowWith({ pid: 1, cpuPercent: 1 }),
    rowWith({ pid: 9, cpuPercent: 50 }),
  ];
  assert.deepEqual(
    sortRows(rows, 'cpuPercent').map(({ pid }) => pid),
    [9, 1, 3, 2],
  );
  assert.deepEqual(
    sortRows(rows, 'pid').map(({ pid }) => pid),
    [1, 2, 3, 9],
  );
  assert.deepEqual(['RSSBYTES', 'cpu', 'user'].map(parseSortField), ['rssBytes', 'cpuPercent', 'user']);
  assert.throws(
    () => parseSortField('rssbyte'),
    (error) => error instanceof AppError && error.code === 'unknown-field' && error.params['nearest'] === 'rssBytes',
  );
});

test('a tree draws children under their parents, and processes without one as roots', () => {
  const rows = [
    rowWith({ pid: 1, ppid: 0 }),
    rowWith({ pid: 2, ppid: 1 }),
    rowWith({ pid: 3, ppid: 2 }),
    rowWith({ pid: 4, ppid: 1 }),
    rowWith({ pid: 8, ppid: 7 }),
  ];
  assert.deepEqual(
    treeRows(rows).map(({ row, branch }) => `${branch}${row.pid}`),
    ['1', '├─ 2', '│  └─ 3', '└─ 4', '8'],
  );
});
