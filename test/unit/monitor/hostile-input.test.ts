import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { cleanText } from '#shared/text/sanitize.ts';
import { parseCapabilities } from '#engine/monitor/linux/detail/capabilities.ts';
import { memoryMapOf } from '#engine/monitor/linux/detail/memory-map.ts';
import { parseInetSockets, parseUnixPairs, parseUnixSockets } from '#engine/monitor/linux/detail/parse-sockets.ts';
import { affinityOf, parsePolicy } from '#engine/monitor/linux/detail/scheduling.ts';
import { parseSignalSets } from '#engine/monitor/linux/detail/signal-sets.ts';
import { parseCgroup } from '#engine/monitor/linux/parse-cgroup.ts';
import { parseLocks } from '#engine/monitor/linux/parse-locks.ts';
import {
  parseCores,
  parseDisks,
  parseLoad,
  parseMemory,
  parseNetworks,
  parsePressure,
  parseStatCount,
} from '#engine/monitor/linux/parse-machine.ts';
import {
  parseCommandLine,
  parseEffectiveUid,
  parseEnvironment,
  parseIo,
  parseLimits,
  parseMachineStat,
  parseMemoryUsed,
  parsePasswd,
  parseRunnable,
} from '#engine/monitor/linux/parse-proc.ts';
import { parseProcessor, parseStat } from '#engine/monitor/linux/parse-stat.ts';
import { parseRollup, parseSwitches, statusValue } from '#engine/monitor/linux/parse-status.ts';
import { countThreads, findInEnvironment, parsePsLine } from '#engine/monitor/portable/parse-ps.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/monitor/${name}`, import.meta.url), 'utf8');

/** What processes call themselves to confuse a reader: all that a name of 15 bytes can hold. */
const comm = fc.string({
  unit: fc.constantFrom('a', ' ', '(', ')', '\n', '\t', '1', '-', 'é', '字', '\u202E', '\u2066', '\u0007', ') S 1 ('),
  maxLength: 15,
});
const count = fc.nat({ max: 2 ** 40 });

test('a stat line made of any fields is read back as they were', () => {
  const fields = fc.record({
    pid: fc.integer({ min: 1, max: 4_194_304 }),
    comm,
    state: fc.constantFrom('R', 'S', 'D', 'Z', 'T', 't', 'I', 'X'),
    ppid: fc.nat(),
    pgid: fc.integer({ min: -1 }),
    sid: fc.integer({ min: -1 }),
    ttyNr: fc.nat(),
    flags: fc.nat(),
    minorFaults: count,
    majorFaults: count,
    userTicks: count,
    systemTicks: count,
    childUser: count,
    childSystem: count,
    nice: fc.integer({ min: -20, max: 19 }),
    threads: fc.nat({ max: 100_000 }),
    startTicks: count,
    virtualBytes: count,
    rssPages: count,
    startStack: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    processor: fc.nat({ max: 4095 }),
    priority: fc.nat({ max: 99 }),
    policy: fc.constantFrom(0, 1, 2, 3, 5, 6),
    tpgid: fc.integer({ min: -1 }),
  });
  fc.assert(
    fc.property(fields, (f) => {
      const line = Buffer.from(
        `${f.pid} (${f.comm}) ${f.state} ${f.ppid} ${f.pgid} ${f.sid} ${f.ttyNr} ${f.tpgid} ${f.flags} ${f.minorFaults} 11 ${f.majorFaults} 13 ${f.userTicks} ${f.systemTicks} ${f.childUser} ${f.childSystem} ` +
          `20 ${f.nice} ${f.threads} 0 ${f.startTicks} ${f.virtualBytes} ${f.rssPages} 18446744073709551615 26 27 ${f.startStack} 29 30 31 32 33 34 35 36 37 17 ${f.processor} ${f.priority} ${f.policy} 0 0 0\n`,
      );
      const {
        pid,
        state,
        ppid,
        pgid,
        sid,
        ttyNr,
        flags,
        minorFaults,
        majorFaults,
        userTicks,
        systemTicks,
        nice,
        threads,
        startTicks,
        virtualBytes,
        rssPages,
        startStack,
      } = f;
      assert.deepEqual(parseStat(line, line.length), {
        pid,
        tid: pid,
        comm: f.comm,
        state,
        ppid,
        pgid,
        sid,
        ttyNr,
        flags,
        minorFaults,
        majorFaults,
        userTicks,
        systemTicks,
        cpuTicks: userTicks + systemTicks,
        childTicks: f.childUser + f.childSystem,
        nice,
        threads,
        startTicks,
        virtualBytes,
        rssPages,
        startStack,
      });
      assert.equal(parseProcessor(line, line.length), f.processor);
      assert.deepEqual(parsePolicy(line.toString())?.realtimePriority, f.priority);
      // Cut anywhere before field 24 it is no stat line; later it gives the same, or fewer digits of one field, but
      // never throws.
      for (let length = 0; length < line.length; length += 7) parseStat(line, length);
    }),
  );
});

test('bytes that are no text, or no line at all, are refused or read, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const line = Buffer.from(bytes);
      parseStat(line, line.length);
      const name = Buffer.concat([
        Buffer.from('7 ('),
        line.subarray(0, 15),
        Buffer.from(') S 1 7 7 0 -1 64 1 0 2 0 3 4 0 0 20 0 1 0 99 5 6 7\n'),
      ]);
      const stat = parseStat(name, name.length);
      return stat?.pid === 7 && stat.startTicks === 99 && stat.userTicks === 3 && stat.rssPages === 6;
    }),
  );
});

/** One reader of each file, with a text that it understands. */
const readers: Readonly<Record<string, readonly [string, (text: string) => unknown]>> = {
  limits: [fixture('linux-limits.txt'), parseLimits],
  locks: [fixture('linux-locks.txt'), parseLocks],
  io: ['rchar: 1\nread_bytes: 4096\nwrite_bytes: 512\n', parseIo],
  environ: ['A=1\0B=2\0', parseEnvironment],
  cmdline: ['sh\0-c\0', parseCommandLine],
  uid: ['Uid:\t1\t2\t3\t4\n', parseEffectiveUid],
  passwd: ['root:x:0:0::/:/bin/sh\n', parsePasswd],
  cgroup: ['1:name=systemd:/a\n0::/b\n', parseCgroup],
  switches: ['voluntary_ctxt_switches:\t1\nnonvoluntary_ctxt_switches:\t2\n', parseSwitches],
  rollup: ['Rss: 1 kB\nPss: 2 kB\n', parseRollup],
  status: [
    'Name:\tx\nSigCgt:\t0000000000000001\n',
    (text) => [statusValue(text, 'Name'), parseSignalSets(text, [text]), parseCapabilities(text), affinityOf(text)],
  ],
  policy: [`1 (x) S ${'0 '.repeat(40)}`, parsePolicy],
  maps: ['00400000-00402000 r-xp 00000000 fe:00 1 /bin/x\n', (text) => memoryMapOf(text, text)],
  tcp: [
    '  sl\n   0: 0100007F:A129 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 x\n',
    parseInetSockets,
  ],
  unix: ['Num\n00000000de: 00000003 00000000 00000000 0001 03 5 /x\n', parseUnixSockets],
  ss: ['u_str ESTAB  0      0      /x 29 * 28\n', parseUnixPairs],
  stat: [
    'cpu  1 2 3 4 5 6 7 8 9 10\ncpu0 1 2 3 4 5 6 7 8 9 10\nbtime 5\nctxt 1\nprocesses 2\nprocs_running 1\n',
    (text) => [parseCores(text), parseMachineStat(text), parseRunnable(text), parseStatCount(text, 'ctxt')],
  ],
  meminfo: [
    'MemTotal: 2 kB\nMemFree: 1 kB\nMemAvailable: 1 kB\n',
    (text) => [parseMemory(text), parseMemoryUsed(text)],
  ],
  loadavg: ['0.1 0.2 0.3 1/2 3\n', parseLoad],
  diskstats: [' 254 0 vda 1 2 3 4 5 6 7 8 9 10 11\n', (text) => parseDisks(text, new Set(['vda']))],
  network: ['eth0: 1 2 3 4 5 6 7 8 9 10 11\n', parseNetworks],
  pressure: ['some avg10=0.00 avg60=0.00 avg300=0.00 total=1\n', parsePressure],
  'Linux ps': [fixture('linux-ps.txt'), (text) => text.split('\n').map((line) => parsePsLine(line, 'linux'))],
  'macOS ps': [
    fixture('macos-ps.from-documentation.txt'),
    (text) => text.split('\n').map((line) => parsePsLine(line, 'darwin')),
  ],
  'macOS threads': [fixture('macos-ps-threads.from-documentation.txt'), countThreads],
  'ps environment': ['1 a b A=1\n', (text) => findInEnvironment(text, 'A=1')],
};

for (const [name, [sample, read]] of Object.entries(readers)) {
  test(`${name}: cut, overwritten, huge or not text, it is read without a throw, and fast`, () => {
    const junk = fc.string({
      unit: fc.constantFrom('\0', '\n', ' ', ')', '(', ':', '-', '9', 'x', '\u202E', '\uFFFD', '字'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.nat({ max: sample.length }), fc.nat({ max: 40 }), junk, (at, drop, text) => {
        read(sample.slice(0, at));
        read(sample.slice(0, at) + text + sample.slice(at + drop));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    // A pattern that goes back and forth over a long line would not come to an end here.
    for (const piece of [' ', '0', 'a:', '9 ', '/', '(', '\n', '-> ']) read(piece.repeat(50_000));
    for (const piece of [sample, sample.trimEnd()]) read(piece.repeat(200));
  });
}

test('a name of ps in the form of columns stays a name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '1', '2026', 'Mon', ':', ')', 'é'), minLength: 1, maxLength: 15 }),
      (name) => {
        const parsed = parsePsLine(
          `77 1 76 75 S+ 3 -5 pts/1 100 50 1000 jane Mon Jan  5 08:00:01 2026 ${name}`,
          'linux',
        );
        return (
          parsed?.pid === 77 &&
          parsed.ppid === 1 &&
          parsed.sid === 75 &&
          parsed.threads === 3 &&
          parsed.nice === -5 &&
          parsed.tty === 'pts/1' &&
          parsed.uid === 1000 &&
          parsed.user === 'jane' &&
          parsed.rssBytes === 51_200 &&
          parsed.name === cleanText(name.trimStart().trimEnd(), 64)
        );
      },
    ),
  );
});
