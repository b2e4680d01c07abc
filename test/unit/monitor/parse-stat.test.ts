import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseStat } from '#engine/monitor/linux/parse-stat.ts';

const tail =
  'S 10 42 7 34817 42 4194304 1 2 3 4 150 50 10 20 20 -5 8 0 12345 1000000 256 18446744073709551615 1 2 140720675704176 0';

function parse(comm: string): ReturnType<typeof parseStat> {
  const line = Buffer.from(`42 (${comm}) ${tail} 0 0 0\n`);
  return parseStat(line, line.length);
}

test('a stat line is read field by field', () => {
  assert.deepEqual(parse('node'), {
    pid: 42,
    tid: 42,
    comm: 'node',
    state: 'S',
    ppid: 10,
    pgid: 42,
    sid: 7,
    ttyNr: 34817,
    flags: 4194304,
    minorFaults: 1,
    majorFaults: 3,
    userTicks: 150,
    systemTicks: 50,
    cpuTicks: 200,
    childTicks: 30,
    nice: -5,
    threads: 8,
    startTicks: 12345,
    virtualBytes: 1000000,
    rssPages: 256,
    startStack: 140720675704176,
  });
});

for (const comm of [')', '(', ') R 1 1 (', 'a b  c', '((', '))', ') (x', '汉字', '1 (2) 3', '', '\n']) {
  test(`the name ${JSON.stringify(comm)} does not shift the fields`, () => {
    const stat = parse(comm);
    assert.deepEqual([stat?.comm, stat?.state, stat?.ppid, stat?.threads, stat?.startTicks], [comm, 'S', 10, 8, 12345]);
  });
}

test('no name whatever shifts the fields', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '(', ')', '1', '-', 'é'), maxLength: 15 }), (comm) => {
      const stat = parse(comm);
      return stat?.comm === comm && stat.startTicks === 12345 && stat.state === 'S';
    }),
  );
});

for (const junk of ['', '42', '42 (x', '42 (x) ', '42 (x) S 1 2']) {
  test(`${JSON.stringify(junk)} is no stat line`, () => {
    assert.equal(parseStat(Buffer.from(junk), junk.length), null);
  });
}
