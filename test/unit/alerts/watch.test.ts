import assert from 'node:assert/strict';
import test from 'node:test';
import { parseAlert } from '#shared/alerts/parse.ts';
import { AlertWatch } from '#shared/alerts/watch.ts';
import { diffRows } from '#shared/model/delta.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { rowWith } from '../../support/rows.ts';

/** Shows tables to a rule, each at its second; answers what it said, as `+pid` and `-pid` per table. */
function watch(text: string, tables: readonly (readonly [second: number, rows: readonly ProcessRow[]])[]): string[] {
  const rule = new AlertWatch(parseAlert(text));
  let before = new Map<string, ProcessRow>();
  return tables.map(([second, list], index) => {
    const rows = new Map(list.map((row) => [identityKey(row), row]));
    const delta = diffRows(before, rows);
    before = rows;
    return rule
      .take({ timeMs: second * 1000, delta, rows, first: index === 0 })
      .map((change) =>
        change.kind === 'fired'
          ? `+${change.row.pid}${change.value === null ? '' : `=${change.value}`}`
          : `-${change.key.split('@')[0]}`,
      )
      .join(' ');
  });
}

const zombie = rowWith({ pid: 5, state: 'Z' });
const living = rowWith({ pid: 5 });

test('a zombie fires once when it is old enough, and is over when it is reaped', () => {
  assert.deepEqual(
    watch('zombie>3s', [
      [0, [zombie]],
      [2, [zombie]],
      [3, [zombie]],
      [9, [zombie]],
      [10, []],
    ]),
    ['', '', '+5=3000', '', '-5'],
  );
});

test('a state that ends in time never fires', () => {
  assert.deepEqual(
    watch('zombie>3s', [
      [0, [zombie]],
      [2, []],
      [9, []],
    ]),
    ['', '', ''],
  );
  const blocked = rowWith({ pid: 5, state: 'D' });
  assert.deepEqual(
    watch('blocked>3s', [
      [0, [blocked]],
      [2, [living]],
      [3, [blocked]],
      [5, [blocked]],
      [6, [blocked]],
    ]),
    ['', '', '', '', '+5=3000'],
  );
});

test('CPU must stay above for the whole time', () => {
  const at = (cpuPercent: number | null): ProcessRow[] => [rowWith({ pid: 5, cpuPercent })];
  assert.deepEqual(
    watch('cpu>90 for 2s', [
      [0, at(95)],
      [1, at(50)],
      [2, at(99)],
      [3, at(91)],
      [4, at(92)],
      [5, at(90)],
    ]),
    ['', '', '', '', '+5=92', '-5'],
  );
  assert.deepEqual(
    watch('cpu>90', [
      [0, at(null)],
      [1, at(95)],
    ]),
    ['', '+5=95'],
  );
});

test('growth is measured from the least within the span', () => {
  const at = (mebi: number): ProcessRow[] => [rowWith({ pid: 5, rssBytes: mebi * 1024 ** 2 })];
  const grown = 11 * 1024 ** 2;
  assert.deepEqual(
    watch('growth>10M in 3s', [
      [0, at(20)],
      [1, at(15)],
      [2, at(26)],
      [3, at(26)],
    ]),
    ['', '', `+5=${grown}`, ''],
  );
  // The same growth over a longer time is none.
  assert.deepEqual(
    watch('growth>10M in 3s', [
      [0, at(15)],
      [4, at(20)],
      [8, at(26)],
    ]),
    ['', '', ''],
  );
});

test('growth is over when the span has passed it', () => {
  const at = (mebi: number): ProcessRow[] => [rowWith({ pid: 5, rssBytes: mebi * 1024 ** 2 })];
  assert.deepEqual(
    watch('growth>10M in 3s', [
      [0, at(1)],
      [1, at(20)],
      [3, at(20)],
      [4, at(20)],
      [5, at(20)],
    ]),
    ['', `+5=${19 * 1024 ** 2}`, '', '-5', ''],
  );
});

test('only processes that the filter means fire, also when they become meant later', () => {
  const other = rowWith({ pid: 6, state: 'Z', name: 'bash', command: '[bash]' });
  assert.deepEqual(watch('zombie>0s name:bash', [[0, [zombie, other]]]), ['+6=0']);
});

test('no process appears in the first sample; afterwards each new one that matches does', () => {
  const bash = rowWith({ pid: 6, name: 'bash' });
  assert.deepEqual(
    watch('appears name:bash', [
      [0, [bash]],
      [1, [bash, rowWith({ pid: 7, name: 'bash' }), living]],
    ]),
    ['', '+7'],
  );
});

test('a process appears too when it runs another program or changes its title, and only once', () => {
  const shell = rowWith({ pid: 6, name: 'sh', command: 'sh start.sh' });
  const mail = { ...shell, name: 'thunderbird', command: 'thunderbird' };
  const busy = rowWith({ pid: 7, name: 'sh', command: 'sh other.sh', executable: '/bin/dash' });
  assert.deepEqual(
    watch('appears name:thunderbird', [
      [0, [shell]],
      [1, [shell]],
      [2, [mail]],
      [3, [{ ...mail, command: 'thunderbird --mail' }]],
      [4, [shell]],
      [5, [mail]],
    ]),
    ['', '', '+6', '', '', ''],
  );
  // Neither a figure that changes, nor the command line that a process loses when it ends.
  assert.deepEqual(
    watch('appears cpu>50', [
      [0, [shell]],
      [1, [{ ...shell, cpuPercent: 90 }]],
    ]),
    ['', ''],
  );
  assert.deepEqual(
    watch('appears not command:other', [
      [0, [busy]],
      [1, [{ ...busy, state: 'Z', command: '[sh]', executable: null }]],
    ]),
    ['', ''],
  );
});

test('a process that disappears is matched by its last known row, even after it was a zombie', () => {
  const bash = rowWith({ pid: 6, name: 'bash', command: 'bash job.sh' });
  const dead = { ...bash, state: 'Z' as const, command: '[bash]' };
  assert.deepEqual(
    watch('disappears command:job', [
      [0, [bash, living]],
      [1, [dead, living]],
      [2, []],
    ]),
    ['', '', '+6'],
  );
});

test('a reused pid is a new process', () => {
  const again = rowWith({ pid: 5, state: 'Z', startTime: '2026-01-05T09:00:00.000Z' });
  assert.deepEqual(
    watch('zombie>3s', [
      [0, [zombie]],
      [3, [zombie]],
      [4, [again]],
      [6, [again]],
      [7, [again]],
    ]),
    ['', '+5=3000', '-5', '', '+5=3000'],
  );
});
