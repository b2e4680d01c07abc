import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { locksOf, parseLocks } from '#engine/monitor/linux/parse-locks.ts';
import {
  findVariable,
  parseCommandLine,
  parseEffectiveUid,
  parseEnvironment,
  parseIo,
  parseLimits,
  parseMachineStat,
  parseMemoryUsed,
  parsePasswd,
} from '#engine/monitor/linux/parse-proc.ts';
import { LongCommands } from '#engine/monitor/linux/long-commands.ts';
import { ttyName } from '#engine/monitor/linux/parse-tty.ts';
import { maxCommandText } from '#shared/text/clip.ts';
import { maxProcessText } from '#shared/text/sanitize.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/monitor/${name}`, import.meta.url), 'utf8');

test('arguments are joined by blanks and a tail of NULs is dropped', () => {
  assert.equal(parseCommandLine('sh\0-c\0\0echo  hi\nls\0'), 'sh -c  echo  hi ls');
  assert.equal(parseCommandLine('nginx: worker\0\0\0\0'), 'nginx: worker');
  assert.equal(parseCommandLine(''), '');
});

test('a command line is read up to 128 KiB, and one that is cut ends with an ellipsis; so does a variable', () => {
  const longest = parseCommandLine(`java\0${'x'.repeat(maxCommandText - 5)}`);
  assert.deepEqual([longest.length, longest.endsWith('x')], [maxCommandText, true]);
  const cut = parseCommandLine(`java\0${'x'.repeat(maxCommandText)}`);
  assert.deepEqual([cut.length, cut.endsWith('x…')], [maxCommandText, true]);
  assert.ok(parseEnvironment(`A=${'x'.repeat(9000)}\0`)['A']?.endsWith('x…'));
});

test('thousands of long command lines are kept only as long as there is room for them', () => {
  const commands = new LongCommands(10_000);
  const [long, short] = ['x'.repeat(12_000), 'sh -c ls'];
  const keeps = (before: string, command: string): boolean => commands.replace(before, command) === command;
  assert.ok(keeps('', long));
  assert.ok(!keeps('', long));
  assert.ok(keeps('', short));
  assert.equal(commands.replace(short, long), `${'x'.repeat(maxProcessText - 1)}…`);
  commands.replace(long, '');
  assert.ok(keeps('', long));
});

test('a variable is found only as a whole entry', () => {
  const environ = Buffer.from('X_PROCESSION_RUN=no\0A=PROCESSION_RUN=no\0PROCESSION_RUN=r-1\0B=\0');
  assert.equal(findVariable(environ, 'PROCESSION_RUN'), 'r-1');
  assert.equal(findVariable(environ, 'B'), '');
  assert.equal(findVariable(environ, 'C'), null);
  assert.equal(findVariable(Buffer.from('PROCESSION_RUN=last'), 'PROCESSION_RUN'), 'last');
  assert.deepEqual(parseEnvironment('A=1=2\0=x\0B=\0'), { A: '1=2', B: '' });
});

test('the effective user counts', () => {
  assert.equal(parseEffectiveUid('Name:\tsudo\nUid:\t1000\t0\t0\t0\n'), 0);
});

test('user names: the first line of an id counts', () => {
  assert.deepEqual(
    [...parsePasswd('root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\nbad\njane:x:1000:1000::/:\n')],
    [
      [0, 'root'],
      [1000, 'jane'],
    ],
  );
});

test('busy time leaves out idle and waiting for disks, and counts guests once', () => {
  assert.deepEqual(parseMachineStat('cpu  10 1 5 80 4 0 0 0 9 0\ncpu0 1 2 3\nbtime 1700000000\n'), {
    busy: 16,
    total: 100,
    bootSeconds: 1_700_000_000,
  });
});

test('used memory is what is not available', () => {
  assert.equal(parseMemoryUsed('MemTotal:       1000 kB\nMemFree: 1 kB\nMemAvailable:    400 kB\n'), 600 * 1024);
});

test('limits of this system are read by column', () => {
  const limits = parseLimits(fixture('linux-limits.txt'));
  assert.deepEqual(limits[0], { name: 'Max cpu time', soft: 'unlimited', hard: 'unlimited', unit: 'seconds' });
  assert.deepEqual(limits.at(-1), { name: 'Max realtime timeout', soft: 'unlimited', hard: 'unlimited', unit: 'us' });
});

test('storage counters', () => {
  assert.deepEqual(parseIo('rchar: 1\nread_bytes: 4096\nwrite_bytes: 512\ncancelled_write_bytes: 0\n'), {
    readBytes: 4096,
    writtenBytes: 512,
  });
});

test('terminals by device number', () => {
  assert.deepEqual([0, 34816, 34819, 1025, 1088, 1281, 34816 + 256].map(ttyName), [
    null,
    'pts/0',
    'pts/3',
    'tty1',
    'ttyS0',
    'console',
    'pts/256',
  ]);
});

test('a lock, its waiters and their blockers', () => {
  const lines = parseLocks(fixture('linux-locks.txt'));
  assert.equal(lines.length, 6);
  assert.deepEqual(locksOf(lines, 4713), {
    held: [],
    waitingFor: [
      { number: 1, waiting: true, type: 'FLOCK', mode: 'WRITE', pid: 4713, inode: 'fe:00:131', range: '0 EOF' },
    ],
    blockers: [4711],
  });
  assert.deepEqual(
    locksOf(lines, 4711).held.map(({ type, mode }) => `${type} ${mode}`),
    ['FLOCK WRITE', 'POSIX READ'],
  );
});
