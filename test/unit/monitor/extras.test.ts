import assert from 'node:assert/strict';
import test from 'node:test';
import { containerOf, parseCgroup } from '#engine/monitor/linux/parse-cgroup.ts';
import { parseRollup, parseSwitches, statusValue } from '#engine/monitor/linux/parse-status.ts';
import { Meter } from '#engine/monitor/meter.ts';
import type { Reading, Scan } from '#engine/monitor/reading.ts';
import { WatchHub } from '#engine/monitor/watch-hub.ts';
import { identityKey } from '#shared/model/process.ts';
import { rowWith } from '../../support/rows.ts';

const id = '3f4e'.repeat(16);

test('containers are known by the last parts of their path', () => {
  const paths: Readonly<Record<string, string | null>> = {
    [`/system.slice/docker-${id}.scope`]: '3f4e3f4e3f4e',
    [`/docker/${id}`]: '3f4e3f4e3f4e',
    [`/docker/${id}/init`]: '3f4e3f4e3f4e',
    [`/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${id}.scope/container`]: '3f4e3f4e3f4e',
    [`/machine.slice/libpod-${id}.scope`]: '3f4e3f4e3f4e',
    [`/libpod_parent/libpod-${id}`]: '3f4e3f4e3f4e',
    [`/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod12.slice/cri-containerd-${id}.scope`]:
      '3f4e3f4e3f4e',
    [`/kubepods/besteffort/pod4a8e-11/${id}`]: '3f4e3f4e3f4e',
    [`/kubepods.slice/crio-${id}.scope`]: '3f4e3f4e3f4e',
    '/lxc/web': 'web',
    '/lxc.payload.db1/system.slice': 'db1',
    '/machine.slice/systemd-nspawn@build\\x2d1.service/payload': 'build-1',
    '/machine.slice/machine-old\\x2dbox.scope': 'old-box',
    '/': null,
    '/user.slice/user-1000.slice/session-2.scope': null,
    '/system.slice/docker.service': null,
    [`/app/${id}`]: null,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(paths).map((path) => [path, containerOf(path)])), paths);
});

test('the unified path counts; where it says nothing, that of systemd or the first that says more', () => {
  assert.deepEqual(parseCgroup('0::/user.slice/a\n'), { path: '/user.slice/a', container: null });
  assert.deepEqual(parseCgroup(`4:memory:/docker/${id}\n1:name=systemd:/init.scope\n0::/\n`), {
    path: '/init.scope',
    container: '3f4e3f4e3f4e',
  });
  assert.deepEqual(parseCgroup('2:cpu:/\n0::/\n'), { path: '/', container: null });
  assert.equal(parseCgroup('nonsense'), null);
});

test('switches, sums of memory and single lines', () => {
  const text = 'Name:\tx\nSigBlk:\t0000000000000001\nvoluntary_ctxt_switches:\t12\nnonvoluntary_ctxt_switches:\t3\n';
  assert.deepEqual(parseSwitches(text), { voluntary: 12, involuntary: 3 });
  assert.deepEqual(
    [statusValue(text, 'SigBlk'), statusValue(text, 'Name'), statusValue(text, 'ame')],
    ['0000000000000001', 'x', null],
  );
  assert.deepEqual(
    parseRollup(
      '55-7f ---p 0 00:00 0 [rollup]\nRss: 10 kB\nPss:   4 kB\nShared_Clean: 1 kB\nShared_Dirty: 2 kB\nPrivate_Clean: 3 kB\nPrivate_Dirty: 4 kB\nSwap: 0 kB\n',
    ),
    {
      rssBytes: 10_240,
      pssBytes: 4096,
      sharedBytes: 3072,
      privateBytes: 7168,
      swapBytes: 0,
    },
  );
  assert.deepEqual(parseRollup(''), {
    rssBytes: null,
    pssBytes: null,
    privateBytes: null,
    sharedBytes: null,
    swapBytes: null,
  });
});

const start = Date.parse('2026-01-05T08:00:00.000Z');

function reading(pid: number, bytes: number | null, ioAtMs: number | null, startedAtMs = start): Reading {
  const {
    cpuPercent: _c,
    readBytesPerSecond: _r,
    writtenBytesPerSecond: _w,
    ...base
  } = rowWith({ pid, readBytes: bytes, writtenBytes: bytes, startTime: new Date(startedAtMs).toISOString() });
  return { key: identityKey(base), base, atMs: 0, ioAtMs, startedAtMs };
}

const scan = (atMs: number, readings: Reading[]): Scan => ({
  atMs,
  clockMs: start + 100_000 + atMs,
  readings,
  changes: null,
  machine: null,
  forks: null,
  memoryUsedBytes: null,
});

test('rates cover the time between the two readings; a new process counts from the last pass on; others have none', () => {
  const meter = new Meter();
  meter.measure(scan(1000, [reading(1, 100, 1010), reading(2, null, null), reading(3, 50, 1000)]));
  const measured = meter.measure(
    scan(2000, [
      reading(1, 1100, 2010),
      reading(2, 800, 2000),
      reading(3, 50, 2000),
      reading(4, 500, 2000, start + 101_500),
      reading(5, 500, 2000),
    ]),
  );
  assert.deepEqual(
    [...(measured?.rows.values() ?? [])].map((row) => [row.pid, row.readBytesPerSecond, row.writtenBytesPerSecond]),
    [
      [1, 1000, 1000],
      [2, null, null],
      [3, 0, 0],
      [4, 500, 500],
      [5, null, null],
    ],
  );
});

test('extras are read while requested, for all watchers', () => {
  const intervals: unknown[] = [];
  const hub = new WatchHub({
    setWatchInterval: (intervalMs, extras) => intervals.push([intervalMs, extras]),
    now: () => 0,
  });
  const plain = hub.watch(1000);
  plain.start(
    () => {},
    () => {},
  );
  const asking = hub.watch(2000, ['pss', 'io']);
  asking.start(
    () => {},
    () => {},
  );
  const more = hub.watch(2000, ['io']);
  more.start(
    () => {},
    () => {},
  );
  asking.dispose();
  more.dispose();
  plain.dispose();
  assert.deepEqual(intervals, [
    [1000, []],
    [1000, ['io', 'pss']],
    [1000, ['io']],
    [1000, []],
    [null, []],
  ]);
});
