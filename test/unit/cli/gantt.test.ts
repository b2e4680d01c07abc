import assert from 'node:assert/strict';
import test from 'node:test';
import { ganttLines, paintCells } from '#cli/output/gantt.ts';

const rowOf = (total: number) => ({ label: 'A', cells: paintCells(total, [{ start: 0, end: total, mark: '█' }]) });

test('a chart that does not fit goes on in another block, with the tick numbers above', () => {
  assert.deepEqual(ganttLines([rowOf(15)], 14), {
    ticksEach: 1,
    lines: ['   0', 'A  ██████████', '', '   10', 'A  █████'],
  });
});

test('a long chart has several ticks per character, and running shows through', () => {
  const cells = [...rowOf(100).cells.slice(0, 3), ...Array.from({ length: 97 }, () => ' ')];
  const { lines, ticksEach } = ganttLines([{ label: 'A', cells }], 13);
  assert.deepEqual([ticksEach, lines[1]], [3, 'A  █']);
});
