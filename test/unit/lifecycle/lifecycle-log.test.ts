import assert from 'node:assert/strict';
import test from 'node:test';
import { parseWaitStatus } from '#engine/lifecycle/exit-status.ts';
import { LifecycleLog } from '#engine/lifecycle/lifecycle-log.ts';
import { diffRows } from '#shared/model/delta.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { rowWith } from '../../support/rows.ts';

/** Shows tables to a log, one per second; forks is the kernel's counter at each. */
function logOf(
  tables: readonly (readonly ProcessRow[])[],
  options: { readonly forks?: readonly (number | null)[]; readonly firsts?: readonly number[] } = {},
): LifecycleLog {
  const log = new LifecycleLog((row) =>
    row.state === 'Z' ? { exitCode: 3, signal: null } : { exitCode: null, signal: null },
  );
  let before = new Map<string, ProcessRow>();
  for (const [index, list] of tables.entries()) {
    const rows = new Map(list.map((row) => [identityKey(row), row]));
    const delta = diffRows(before, rows);
    before = rows;
    const summary = {
      processes: rows.size,
      threads: null,
      states: {},
      cpuPercent: null,
      forks: options.forks?.[index] ?? null,
      memoryUsedBytes: null,
      samplerCpuMs: null,
      hostCpuPercent: null,
      hostRssBytes: null,
    };
    const time = new Date(Date.parse('2026-01-05T08:01:00.000Z') + index * 1000).toISOString();
    log.receive({
      tick: { type: 'tick', time, elapsedMs: 1000, ...delta, summary },
      delta,
      rows,
      first: index === 0 || options.firsts?.includes(index) === true,
    });
  }
  return log;
}

const init = rowWith({ pid: 1, ppid: 0, name: 'init', startTime: '2026-01-05T07:00:00.000Z' });
const shell = rowWith({ pid: 5, ppid: 1, name: 'sh', command: 'sh -c x' });
const child = rowWith({ pid: 6, ppid: 5, name: 'job', command: 'job --all', startTime: '2026-01-05T08:00:30.000Z' });
const words = (log: LifecycleLog): string[] =>
  log
    .after(0)
    .map(({ kind, identity, parent, formerParent, exitCode, command }) =>
      [
        kind,
        identity.pid,
        `of ${parent?.name}`,
        ...(formerParent ? [`was ${formerParent.name}`] : []),
        ...(exitCode === null ? [] : [`exit ${exitCode}`]),
        command,
      ].join(' '),
    );

test('processes in the first sample were not born', () => {
  const log = logOf([[init, shell]]);
  assert.deepEqual(words(log), []);
});

test('a birth, and a death as a zombie with exit code and last command, logged once', () => {
  const log = logOf([
    [init, shell],
    [init, shell, child],
    [init, shell, { ...child, state: 'Z', command: '[job]' }],
    [init, shell],
  ]);
  assert.deepEqual(words(log), ['birth 6 of sh job --all', 'death 6 of sh exit 3 job --all']);
  assert.equal(log.after(1)[0]?.livedMs, 32_000);
  assert.deepEqual([log.counts.births, log.counts.deaths], [1, 1]);
});

test('an orphan is logged with both parents', () => {
  const log = logOf([
    [init, shell, child],
    [init, { ...child, ppid: 1 }],
  ]);
  assert.deepEqual(new Set(words(log)), new Set(['adopted 6 of init was sh job --all', 'death 5 of init sh -c x']));
});

test('a number that is used again is a death and a birth', () => {
  const again = { ...child, startTime: '2026-01-05T08:01:00.500Z' };
  assert.deepEqual(
    new Set(
      words(
        logOf([
          [init, shell, child],
          [init, shell, again],
        ]),
      ).map((line) => line.split(' ')[0]),
    ),
    new Set(['birth', 'death']),
  );
});

test('after a time without watchers a process seen for the first time was not born', () => {
  const log = logOf([[init], [init, shell, child]], { firsts: [1] });
  assert.deepEqual(words(log), []);
});

test('what the kernel counted beyond births and new threads was never seen', () => {
  const log = logOf([[init], [init, { ...shell, threads: 3 }], [init, { ...shell, threads: 5 }]], {
    forks: [100, 104, 112],
  });
  assert.deepEqual([log.counts.forks, log.counts.births, log.counts.unseen], [12, 1, 7]);
  assert.deepEqual([logOf([[init], [init]]).counts.forks, logOf([[init], [init]]).counts.unseen], [null, null]);
});

test('numbers of entries grow without gaps, and a reader gets only what is new', () => {
  const log = logOf([[init], [init, shell], [init, shell, child]]);
  assert.deepEqual(
    log.after(0).map(({ seq }) => seq),
    [1, 2],
  );
  assert.deepEqual(
    log.after(1).map(({ seq }) => seq),
    [2],
  );
  assert.deepEqual(log.after(2), []);
});

test('a wait status is an exit code or a signal', () => {
  assert.deepEqual(
    [parseWaitStatus(0), parseWaitStatus(3 << 8), parseWaitStatus(9), parseWaitStatus(11 | 0x80)],
    [
      { exitCode: 0, signal: null },
      { exitCode: 3, signal: null },
      { exitCode: null, signal: 'SIGKILL' },
      { exitCode: null, signal: 'SIGSEGV' },
    ],
  );
});
