import assert from 'node:assert/strict';
import test from 'node:test';
import {
  parseCores,
  parseDisks,
  parseLoad,
  parseMemory,
  parseNetworks,
  parsePressure,
  parseStatCount,
} from '#engine/monitor/linux/parse-machine.ts';
import type { MachineCounters } from '#engine/monitor/machine-counters.ts';
import { machineTick } from '#engine/monitor/measure-machine.ts';

const stat =
  'cpu  30 2 10 160 8 0 0 0 0 0\ncpu0 10 1 5 80 4 1 2 3 9 0\ncpu2 20 1 5 80 4 0 0 0 0 0\nctxt 12345\nprocesses 678\n';

test('processors of /proc/stat: guest time counts once, one may be missing', () => {
  assert.deepEqual(parseCores(stat), [
    { number: 0, user: 11, system: 8, iowait: 4, busy: 22, total: 106 },
    { number: 2, user: 21, system: 5, iowait: 4, busy: 26, total: 110 },
  ]);
  assert.deepEqual(
    [parseStatCount(stat, 'ctxt'), parseStatCount(stat, 'processes'), parseStatCount('', 'ctxt')],
    [12345, 678, null],
  );
});

test('memory, load and pressure', () => {
  assert.deepEqual(
    parseMemory(
      'MemTotal: 100 kB\nMemFree: 10 kB\nMemAvailable:  60 kB\nBuffers: 5 kB\nCached: 40 kB\nSwapTotal: 20 kB\nSwapFree: 15 kB\nActive(anon): 1 kB\n',
    ),
    {
      totalBytes: 102_400,
      freeBytes: 10_240,
      availableBytes: 61_440,
      buffersBytes: 5120,
      cachedBytes: 40_960,
      swapTotalBytes: 20_480,
      swapUsedBytes: 5120,
    },
  );
  assert.equal(parseMemory('MemFree: 1 kB\n'), null);
  assert.deepEqual([parseLoad('0.08 1.20 12.03 1/95 7\n'), parseLoad('junk')], [[0.08, 1.2, 12.03], null]);
  assert.deepEqual(
    parsePressure('some avg10=1.50 avg60=2.00 avg300=0.10 total=9\nfull avg10=0.50 avg60=0.00 avg300=0.00 total=1\n'),
    { some10: 1.5, some60: 2, some300: 0.1, full10: 0.5, full60: 0, full300: 0 },
  );
  assert.deepEqual(parsePressure('some avg10=1.50 avg60=2.00 avg300=0.10 total=9\n'), {
    some10: 1.5,
    some60: 2,
    some300: 0.1,
    full10: null,
    full60: null,
    full300: null,
  });
  assert.equal(parsePressure(''), null);
});

test('whole disks only, in bytes; no partitions, loops or devices made of others', () => {
  const line = (name: string): string => ` 254       0 ${name} 100 1 2000 30 200 2 4000 60 0 70 90 0 0 0 0`;
  const names = ['vda', 'vda1', 'nvme0n1', 'nvme0n1p1', 'loop0', 'ram0', 'dm-0', 'sr0'];
  const disks = parseDisks(
    [...names.map(line), ' 7 0 vdb'].join('\n'),
    new Set(['vda', 'nvme0n1', 'loop0', 'ram0', 'dm-0', 'sr0', 'vdb']),
  );
  assert.deepEqual(
    disks,
    ['vda', 'nvme0n1'].map((name) => ({ name, readBytes: 1_024_000, writtenBytes: 2_048_000, busyMs: 70 })),
  );
});

test('networks except the loopback, with and without a blank after the colon', () => {
  const text =
    'Inter-|   Receive\n face |bytes\n    lo: 1 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0\n  eth0: 100 1 0 0 0 0 0 0 200 2 0 0 0 0 0 0\nwlan0:300 1 0 0 0 0 0 0 400 2 0 0 0 0 0 0\n';
  assert.deepEqual(parseNetworks(text), [
    { name: 'eth0', receivedBytes: 100, sentBytes: 200 },
    { name: 'wlan0', receivedBytes: 300, sentBytes: 400 },
  ]);
});

function counters(atMs: number, scale: number, name = 'vda'): MachineCounters {
  return {
    atMs,
    load: [1, 2, 3],
    pressure: null,
    contextSwitches: 1000 * scale,
    forks: null,
    cores: [{ number: 0, user: 10 * scale, system: 20 * scale, iowait: null, busy: 30 * scale, total: 100 * scale }],
    memory: {
      totalBytes: 2,
      availableBytes: 1,
      freeBytes: 1,
      buffersBytes: null,
      cachedBytes: null,
      swapTotalBytes: null,
      swapUsedBytes: null,
    },
    disks: [{ name, readBytes: 500 * scale, writtenBytes: 1000 * scale, busyMs: 100 * scale }],
    networks: [{ name: 'eth0', receivedBytes: 50 * scale, sentBytes: 0 }],
  };
}

test('rates and shares are over the interval; what is new has none yet', () => {
  const tick = machineTick(counters(1000, 1), counters(1500, 2), 'now');
  assert.deepEqual(
    [tick.elapsedMs, tick.cores, tick.disks, tick.networks, tick.contextSwitchesPerSecond, tick.forksPerSecond],
    [
      500,
      [{ number: 0, percent: 30, userPercent: 10, systemPercent: 20, iowaitPercent: null }],
      [{ name: 'vda', readBytesPerSecond: 1000, writtenBytesPerSecond: 2000, busyPercent: 20 }],
      [{ name: 'eth0', receivedBytesPerSecond: 100, sentBytesPerSecond: 0 }],
      2000,
      null,
    ],
  );
  assert.deepEqual(machineTick(counters(1000, 1, 'vda'), counters(1500, 2, 'vdb'), 'now').disks, []);
  assert.deepEqual(machineTick(counters(1000, 2), counters(1500, 1), 'now').disks, [
    { name: 'vda', readBytesPerSecond: 0, writtenBytesPerSecond: 0, busyPercent: 0 },
  ]);
  assert.deepEqual(machineTick({ ...counters(1000, 1), cores: [] }, counters(1500, 2), 'now').cores, [
    { number: 0, percent: null, userPercent: null, systemPercent: null, iowaitPercent: null },
  ]);
});
