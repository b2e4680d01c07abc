import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { applyDelta, type ProcessTick, type RowTable } from '#shared/model/delta.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { startChild } from '../../support/children.ts';
import { textWidth } from '#cli/output/text-width.ts';
import { cliEntry, runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const rowKeys = [
  'pid',
  'ppid',
  'pgid',
  'sid',
  'uid',
  'user',
  'state',
  'name',
  'command',
  'executable',
  'startTime',
  'cpuPercent',
  'cpuTimeMs',
  'rssBytes',
  'virtualBytes',
  'threads',
  'nice',
  'tty',
];

test('ps --json: one value with the promised fields, filtered, sorted, limited', async () => {
  using home = temporaryFolder();
  await using one = await startChild('sleep', ['71.001']);
  await using two = await startChild('sleep', ['71.002']);
  const { code, stdout, stderr } = await runCli(
    ['ps', '--json', '--interval', '50', '--filter', `ppid:${process.pid} name:sleep 71.00`, '--sort', 'command'],
    { home: home.path },
  );
  const value = JSON.parse(stdout) as { time: string; host: object; processes: ProcessRow[] };
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(Object.keys(value.host), [
    'hostname',
    'platform',
    'cores',
    'processors',
    'totalMemoryBytes',
    'uptimeSeconds',
  ]);
  assert.deepEqual(
    value.processes.map(({ pid, command, ppid }) => ({ pid, command, ppid })),
    [
      { pid: one.pid, command: 'sleep 71.001', ppid: process.pid },
      { pid: two.pid, command: 'sleep 71.002', ppid: process.pid },
    ],
  );
  assert.deepEqual(
    rowKeys.filter((key) => !(key in (value.processes[0] ?? {}))),
    [],
  );
  assert.match(value.processes[0]?.startTime ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('ps --tree draws the family, ps for people has a heading and no colours in a pipe', async () => {
  using home = temporaryFolder();
  await using parent = await startChild('sh', ['-c', 'sleep 72.001 & wait']);
  const { code, stdout } = await runCli(['ps', '--tree', '--interval', '20', '--filter', '72.001'], {
    home: home.path,
  });
  const lines = stdout.trimEnd().split('\n');
  assert.equal(code, 0);
  assert.match(lines[0] ?? '', /^ *PID +PPID +USER/);
  assert.match(lines.find((line) => line.includes(`${parent.pid} `) && line.includes('sh -c')) ?? '', /sh -c sleep/);
  assert.ok(lines.some((line) => line.endsWith('└─ sleep 72.001')));
  assert.ok(!stdout.includes('\u001B'));
});

test('ps --pid shows all details of one process', async () => {
  using home = temporaryFolder();
  await using child = await startChild('sleep', ['60'], { SHOWN: 'yes' });
  const { stdout } = await runCli(['ps', '--pid', String(child.pid), '--json'], { home: home.path });
  const value = JSON.parse(stdout) as Record<string, unknown>;
  assert.deepEqual(
    [value['pid'], value['name'], (value['environment'] as Record<string, string>)['SHOWN']],
    [child.pid, 'sleep', 'yes'],
  );
  for (const key of ['threads', 'openFiles', 'limits', 'io', 'locks', 'blockedBy', 'children'])
    assert.ok(key in value, key);
  const gone = await runCli(['ps', '--pid', '4194303', '--json'], { home: home.path });
  assert.deepEqual([gone.code, gone.stdout], [1, '']);
});

test('watch --json: the deltas of the ticks add up to the table of ps', async () => {
  using home = temporaryFolder();
  await using child = await startChild('sleep', ['73']);
  const { code, stdout } = await runCli(
    ['watch', '--json', '--interval', '100', '--count', '3', '--filter', `pid:${child.pid}`],
    { home: home.path },
  );
  const ticks = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ProcessTick);
  const table: RowTable = new Map();
  for (const tick of ticks) applyDelta(table, tick);
  assert.deepEqual(
    [code, ticks.map(({ type }) => type), [...table.values()].map(({ pid, command }) => ({ pid, command }))],
    [0, ['tick', 'tick', 'tick'], [{ pid: child.pid, command: 'sleep 73' }]],
  );
  assert.ok(ticks.every((tick) => tick.elapsedMs > 0 && tick.summary.processes > 1));
});

test('watch fits the terminal, and follows when that is resized', { skip: process.platform !== 'linux' }, () => {
  using home = temporaryFolder();
  const fixture = fileURLToPath(new URL('../../fixtures/monitor/resize-terminal.py', import.meta.url));
  const { stdout, stderr } = spawnSync(
    'python3',
    [fixture, process.execPath, cliEntry, 'watch', '--interval', '60000'],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', PROCESSION_HOME: home.path } },
  );
  assert.equal(stderr, '');
  const lines = stdout.replaceAll('\r', '').trimEnd().split('\n').map(stripVTControlCharacters);
  assert.deepEqual(
    lines.filter((line) => line.length > 50),
    [],
  );
  assert.ok(lines.length > 5 && lines.length < 10, stdout);
});

test('doctor says what works, in either language', async () => {
  using home = temporaryFolder();
  const [json, chinese] = await Promise.all([
    runCli(['doctor', '--json'], { home: home.path }),
    runCli(['doctor', '--lang', 'zh-CN'], { home: home.path }),
  ]);
  const { checks } = JSON.parse(json.stdout) as { checks: { id: string; ok: boolean; detail: string }[] };
  assert.equal(checks.find(({ id }) => id === 'sampler')?.ok, true);
  assert.ok(checks.every(({ detail }) => /\s/.test(detail) && !detail.includes('{{')));
  assert.match(chinese.stdout, /进程采样器/);
});

for (const [columns, language] of [
  [80, 'en'],
  [40, 'en'],
  [40, 'zh-CN'],
] as const)
  test(
    `doctor in ${language} is wrapped to a terminal of ${columns} columns, and leaves nothing out`,
    { skip: process.platform !== 'linux' },
    async () => {
      using home = temporaryFolder();
      const args = ['doctor', '--lang', language];
      const fixture = fileURLToPath(new URL('../../fixtures/monitor/on-terminal.py', import.meta.url));
      const { stdout } = spawnSync('python3', [fixture, String(columns), process.execPath, cliEntry, ...args], {
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', PROCESSION_HOME: home.path },
      });
      const lines = stripVTControlCharacters(stdout.replaceAll('\r', '')).trimEnd().split('\n');
      assert.deepEqual(
        lines.filter((line) => textWidth(line) > columns),
        [],
      );
      const { stdout: whole } = await runCli(args, { home: home.path });
      const letters = (text: string): string => text.replaceAll(/[\d\s.,]/gu, ''); // figures differ from run to run
      assert.equal(letters(lines.join('')), letters(whole));
    },
  );
