import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '#shared/i18n/translator.ts';
import { resources } from '#shared/i18n/resources.ts';
import { rowExtras } from '#shared/model/fields.ts';
import { signalNames } from '#shared/model/process.ts';
import { describeAction } from '#shared/text/describe-action.ts';
import { columnGroups, columnIds } from '#shared/table/columns.ts';
import { extrasOf } from '#shared/model/fields.ts';
import { createFormatter } from '#shared/text/format.ts';
import { plainRow, type OrderedRow } from '#shared/table/process-order.ts';
import { parseProcessors } from '#shared/text/processor-list.ts';
import { subtrees } from '#shared/table/process-tree.ts';
import { identitiesBetween, isSelected, toggled } from '#renderer/monitor/table/row-selection.ts';
import { rowWith } from '../../support/rows.ts';

test('every column has one subject and a name', () => {
  const grouped = columnGroups.flatMap(({ columns }) => columns);
  assert.deepEqual(
    [grouped.toSorted(), columnIds.filter((id) => !(id in resources.en.ui.field))],
    [[...columnIds].toSorted(), []],
  );
});

test('only what is shown is read', () => {
  assert.deepEqual(
    [
      extrasOf(['pid', 'cpuPercent', 'age']),
      extrasOf(['container', 'writtenBytes', 'readBytes', 'pid']),
      extrasOf(columnIds),
    ],
    [[], ['io', 'cgroup'], [...rowExtras]],
  );
});

test('every signal has its meaning in both languages', () => {
  const missing = Object.values(resources).flatMap(({ ui }) => signalNames.filter((name) => !ui.signalHelp[name]));
  assert.deepEqual(missing, []);
});

test('an action says for which processes it was done and why not for others', () => {
  const identity = (pid: number) => ({ pid, startTime: '2026-01-01T00:00:00.000Z' });
  const words = describeAction(
    { done: [identity(1), identity(2)], refused: [{ identity: identity(3), reason: 'gone' }] },
    { t: translator('en'), what: 'Nice 5' },
  );
  assert.deepEqual(words, {
    ok: false,
    title: 'Nice 5 was set for 2 processes',
    lines: ['Process 3 had already exited.'],
  });
});

test('rates name their second, ages count in days', () => {
  const format = createFormatter('en');
  assert.deepEqual(
    [format.rate(2048), format.rate(null), format.age(7000), format.age(3_600_000 * 50 + 61_000)],
    ['2.0 KiB/s', '–', '0:07', '2 d 2:01:01'],
  );
});

test('a list of processors is read as the kernel writes it', () => {
  assert.deepEqual(
    [parseProcessors('0-3,7'), parseProcessors('0\n'), parseProcessors(''), parseProcessors('all')],
    [[0, 1, 2, 3, 7], [0], null, null],
  );
});

test('trees that overlap are reached once, children first', () => {
  const [top, child, grandchild] = [
    rowWith({ pid: 10 }),
    rowWith({ pid: 11, ppid: 10 }),
    rowWith({ pid: 12, ppid: 11 }),
  ];
  const rows = new Map([top, child, grandchild].map((row) => [String(row.pid), row]));
  assert.deepEqual(
    subtrees(rows, [child, top]).map(({ pid }) => pid),
    [12, 11, 10],
  );
});

test('a range goes either way and takes a group with everyone in it', () => {
  const group: OrderedRow = { ...plainRow('group:x', 0), group: 'x', members: ['b', 'c'], childCount: 2 };
  const rows = [plainRow('a', 0), group, plainRow('d', 0)];
  assert.deepEqual(
    [[...identitiesBetween(rows, 2, 0)], [...identitiesBetween(rows, 0, 0)]],
    [['a', 'b', 'c', 'd'], ['a']],
  );
  assert.deepEqual(
    [
      isSelected(new Set(['b']), group),
      isSelected(new Set(['b', 'c']), group),
      [...toggled(new Set(['b']), group)],
      [...toggled(new Set(['b', 'c', 'd']), group)],
    ],
    [false, true, ['b', 'c'], ['d']],
  );
});
