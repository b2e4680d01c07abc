import assert from 'node:assert/strict';
import test from 'node:test';
import { AppError } from '#shared/errors.ts';
import { matchesFilter } from '#shared/filter/evaluate.ts';
import { parseFilter } from '#shared/filter/parse.ts';
import { nearest } from '#cli/nearest.ts';
import { rowWith } from '../../support/rows.ts';

const rows = [
  rowWith({ pid: 1, name: 'systemd', command: '/sbin/init', user: 'root', cpuPercent: 0, rssBytes: 12 * 1024 ** 2 }),
  rowWith({ pid: 20, name: 'node', command: 'node server.js', user: 'jane', cpuPercent: 95.5, rssBytes: 300 * 1024 ** 2, state: 'R', threads: 11 }),
  rowWith({ pid: 30, name: 'node', command: '[node]', user: 'jane', cpuPercent: null, rssBytes: 0, state: 'Z', ppid: 20 }),
  rowWith({ pid: 40, name: 'my app', command: 'my app --x', user: null, state: 'T' }),
];

const cases: readonly (readonly [string, readonly number[]])[] = [
  ['', [1, 20, 30, 40]],
  ['node', [20, 30]],
  ['NODE server', [20]],
  ['jane', [20, 30]],
  ['"my app"', [40]],
  ['name:"my app"', [40]],
  ['cpu>20', [20]],
  ['cpuPercent<20', [1, 40]],
  ['not cpu<20', [20, 30]],
  ['rss>100M', [20]],
  ['rss>=12MiB rss<1g', [1, 20]],
  ['state:Z', [30]],
  ['state:R,T', [20, 40]],
  ['state:t', []],
  ['not state:Z node', [20]],
  ['pid:20', [20]],
  ['pid=20', [20]],
  ['ppid:20', [30]],
  ['user:root', [1]],
  ['user=jan', []],
  ['threads>10', [20]],
  ['not not node', [20, 30]],
  ['--x', [40]],
];

for (const [text, pids] of cases) {
  test(`filter ${JSON.stringify(text)} selects ${pids.join(', ') || 'nobody'}`, () => {
    const filter = parseFilter(text, nearest);
    assert.deepEqual(rows.filter((row) => matchesFilter(filter, row)).map(({ pid }) => pid), pids);
  });
}

for (const [text, code, near] of [['cpuu>1', 'unknown-field', 'cpu'], ['stat:Z', 'unknown-field', 'state'], ['pid:x', 'invalid-input', undefined], ['cpu>5M', 'invalid-input', undefined], ['name>a', 'invalid-input', undefined]] as const) {
  test(`filter ${JSON.stringify(text)} is refused as ${code}`, () => {
    assert.throws(() => parseFilter(text, nearest), (error) => error instanceof AppError && error.code === code && error.params['nearest'] === near);
  });
}
