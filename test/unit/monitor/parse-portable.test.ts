import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseCim } from '#engine/monitor/portable/parse-cim.ts';
import { countThreads, findInEnvironment, parsePsLine } from '#engine/monitor/portable/parse-ps.ts';
import { MacReader } from '#engine/monitor/portable/read-ps.ts';
import { StartTimes } from '#engine/monitor/portable/start-times.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/monitor/${name}`, import.meta.url), 'utf8');

test('every line of a Linux ps is understood', () => {
  const lines = fixture('linux-ps.txt').trimEnd().split('\n');
  const parsed = lines.map((line) => parsePsLine(line, 'linux'));
  assert.equal(parsed.filter(Boolean).length, lines.length);
  assert.equal(
    parsed.every((line) => line !== null && line.threads !== null && line.threads >= 1 && line.sid !== null),
    true,
  );
  assert.equal(parsed[1]?.name, 'kthreadd');
});

test('a dead process of Linux keeps its name, and a nice of “-” is unknown', () => {
  const line = ' 77 1 77 77 Z - 0 0 0';
  assert.equal(parsePsLine(line, 'linux'), null);
  const dead = parsePsLine('77 1 77 77 Z+ 1 - ? 0 0 0 root Mon Jan  5 08:00:01 2026 my (odd) name <defunct>', 'linux');
  assert.deepEqual([dead?.name, dead?.state, dead?.nice, dead?.tty], ['my (odd) name', 'Z', null, null]);
});

test('a process of Linux whose main thread alone has ended is no zombie', () => {
  const line = '77 1 77 77 Zsl 0 2 ? 0 0 0 root Mon Jan  5 08:00:01 2026 server <defunct>';
  assert.notEqual(parsePsLine(line, 'linux')?.state, 'Z');
});

test('macOS has its own state letters, no session and a whole path', () => {
  const parsed = fixture('macos-ps.from-documentation.txt')
    .trimEnd()
    .split('\n')
    .map((line) => parsePsLine(line, 'darwin'));
  assert.deepEqual(
    parsed.map((line) => line?.state),
    ['S', 'S', 'R', 'D', 'Z', 'S'],
  );
  assert.deepEqual(
    parsed.map((line) => line?.name),
    ['launchd', 'Safari', 'ps', '(disk helper) x', '(node)', 'sharingd'],
  );
  assert.deepEqual([parsed[2]?.sid, parsed[2]?.threads, parsed[2]?.tty, parsed[2]?.nice], [null, null, 'ttys001', 5]);
});

test('threads of macOS are counted by process', () => {
  assert.deepEqual(
    [...countThreads(fixture('macos-ps-threads.from-documentation.txt'))],
    [
      [1, 3],
      [412, 2],
    ],
  );
});

test('Windows: CPU time from 100 ns units, dates as given', () => {
  assert.deepEqual(parseCim(fixture('windows-cim.from-documentation.json')), [
    {
      pid: 0,
      ppid: 0,
      name: 'System Idle Process',
      command: null,
      executable: null,
      startTime: '1970-01-01T00:00:00.000Z',
      cpuTimeMs: 12_345,
      rssBytes: 8192,
      virtualBytes: 8192,
      threads: 8,
    },
    {
      pid: 7652,
      ppid: 5120,
      name: 'node.exe',
      command: '"C:\\Program Files\\nodejs\\node.exe" app.js',
      executable: 'C:\\Program Files\\nodejs\\node.exe',
      startTime: '2026-01-05T08:01:10.123Z',
      cpuTimeMs: 5000,
      rssBytes: 91_840_512,
      virtualBytes: 4_294_967_296,
      threads: 11,
    },
  ]);
});

test('a tag in the environment is matched as a whole', () => {
  const text =
    '  7 node a.js PROCESSION_RUN=r-1 HOME=/\n  8 node PROCESSION_RUN=r-12\n  9 node X_PROCESSION_RUN=r-1\n 10 node PROCESSION_RUN=r-1';
  assert.deepEqual(findInEnvironment(text, 'PROCESSION_RUN=r-1'), [7, 10]);
});

test('a start time that wavers by a second stays, another one is another process', () => {
  const times = new StartTimes();
  assert.deepEqual(
    [times.settle(5, 10_000), times.settle(5, 11_000), times.settle(5, 9000), times.settle(5, 60_000)],
    [10_000, 10_000, 10_000, 60_000],
  );
  times.keepOnly(new Set());
  assert.equal(times.settle(5, 61_000), 61_000);
});

test('macOS prints processor time in minutes that may be many, seconds and hundredths', () => {
  const parsed = fixture('macos-ps-time.txt')
    .trimEnd()
    .split('\n')
    .map((line) => parsePsLine(line, 'darwin'));
  assert.deepEqual(
    parsed.map((line) => line?.cpuTimeMs),
    [3_444_250, 8_357_710, 224_090, 0, 0],
  );
  assert.deepEqual(
    parsed.map((line) => line?.executable?.split('/').at(-1) ?? null),
    ['launchd', 'WindowServer', 'Google Chrome', null, null],
  );
});

test('a pass over the processes of macOS is one ps, and one more only for those that are new', async () => {
  const calls: string[] = [];
  const text = fixture('macos-ps-time.txt');
  let lines = text;
  const reader = new MacReader(new StartTimes(), async (_file, args) => {
    calls.push(args.join(' '));
    if (args[0] === 'axo') return lines;
    return args[3] === '640'
      ? '  640 /usr/bin/vim notes.txt\n'
      : '    1 /sbin/launchd\n  638 /Applications/Google Chrome.app/Contents/MacOS/Google Chrome --type=x\n';
  });
  const first = await reader.read();
  assert.equal(calls.length, 2);
  assert.deepEqual(
    first.map(({ base }) => base.command),
    [
      '/sbin/launchd',
      '[WindowServer]',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome --type=x',
      '[ps]',
      '[(node)]',
    ],
  );
  assert.deepEqual([first[2]?.base.cpuTimeMs, first[2]?.base.threads], [224_090, null]);
  await reader.read();
  assert.equal(calls.length, 3, 'nothing is new');
  lines += text.split('\n')[2]?.replace('  638 ', '  640 ') ?? '';
  const third = await reader.read();
  assert.equal(calls.length, 5);
  assert.match(calls.at(-1) ?? '', /-p 640$/);
  assert.equal(third.at(-1)?.base.command, '/usr/bin/vim notes.txt');
});
