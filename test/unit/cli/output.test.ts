import assert from 'node:assert/strict';
import test from 'node:test';
import { fitText, padText, textWidth, wrapText } from '#cli/output/text-width.ts';
import { processTable } from '#cli/output/process-table.ts';
import { tableLines } from '#cli/output/table.ts';
import { sortRows, parseSortField } from '#cli/sort-rows.ts';
import { treeRows } from '#cli/tree-rows.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { RowField } from '#shared/model/fields.ts';
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

test('a text is wrapped at spaces, between Chinese characters, and inside of what fits no line', () => {
  assert.deepEqual(wrapText('one two  three four', 9), ['one two', 'three', 'four']);
  assert.deepEqual(wrapText('a /very/long/path b', 10), ['a', '/very/long', '/path b']);
  assert.deepEqual(wrapText('采样器可以读取（全部）进程。', 12), ['采样器可以读', '取（全部）进', '程。']);
  assert.deepEqual(wrapText('short', Infinity), ['short']);
  assert.deepEqual(wrapText('', 20), ['']);
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

test('a process table is never wider than the terminal, and shows the command', () => {
  const rows = [
    rowWith({
      pid: 4_194_303,
      ppid: 4_194_302,
      user: 'jane-of-accounting',
      name: 'kworker/u520:5-events_unbound_wq',
      command: '[kworker/u520:5-events_unbound_wq]',
    }),
    rowWith({ pid: 7, name: '进程', command: '进程 '.repeat(100), cpuPercent: 799.9, rssBytes: 1234.5 * 1024 ** 3 }),
  ].map((row) => ({ row, branch: '' }));
  const lines = (width: number, asked: readonly RowField[] = []): readonly string[] =>
    processTable({ language: 'en', t: translator('en'), color: false, width }, asked)(rows);
  for (let width = 1; width <= 200; width += 1)
    for (const line of [...lines(width), ...lines(width, ['readBytes', 'cgroup', 'rssBytes'])])
      assert.ok(textWidth(line) <= width, `${width}: ${line}`);
  for (const width of [120, 80, 60, 40]) assert.match(lines(width)[1] ?? '', /\[kworker\/u520/, `${width}`);
  assert.match(lines(100)[0] ?? '', /^ *PID +PPID +USER +S .* NAME +COMMAND$/);
  assert.match(lines(60)[0] ?? '', /^ *PID +USER +S +CPU%… +RSS +COMMAND$/);
  // What was asked for gives way last.
  assert.match(lines(60, ['ppid'])[0] ?? '', /PPID/);
  assert.ok(lines(Infinity).some((line) => line.endsWith('进程 '.repeat(100).trimEnd())));
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

test('a chain of thousands of processes is drawn', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => rowWith({ pid: index + 1, ppid: index }));
  const drawn = treeRows(rows);
  assert.deepEqual([drawn.length, drawn.at(-1)?.row.pid, drawn[2]?.branch], [20_000, 20_000, '   └─ ']);
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
