import { readdirSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import type { MachineCounters } from '../machine-counters.ts';
import {
  parseCores,
  parseDisks,
  parseLoad,
  parseMemory,
  parseNetworks,
  parsePressure,
  parseStatCount,
} from './parse-machine.ts';
import { tryReadText } from './proc-files.ts';

function blockDevices(): ReadonlySet<string> | null {
  try {
    return new Set(readdirSync('/sys/block'));
  } catch {
    return null; // no sysfs, as in some containers: disks and partitions cannot be distinguished
  }
}

function readPressure(): MachineCounters['pressure'] {
  const [cpu, memory, io] = ['cpu', 'memory', 'io'].map((name) =>
    parsePressure(tryReadText(`/proc/pressure/${name}`) ?? ''),
  );
  return cpu && memory && io ? { cpu, memory, io } : null;
}

/** The counters of the machine now. */
export function readMachineCounters(): MachineCounters {
  const stat = tryReadText('/proc/stat') ?? '';
  const atMs = performance.now();
  const [devices, disks, networks] = [blockDevices(), tryReadText('/proc/diskstats'), tryReadText('/proc/net/dev')];
  return {
    atMs,
    cores: parseCores(stat),
    contextSwitches: parseStatCount(stat, 'ctxt'),
    forks: parseStatCount(stat, 'processes'),
    memory: parseMemory(tryReadText('/proc/meminfo') ?? '') ?? {
      totalBytes: totalmem(),
      availableBytes: freemem(),
      freeBytes: freemem(),
      buffersBytes: null,
      cachedBytes: null,
      swapTotalBytes: null,
      swapUsedBytes: null,
    },
    load: parseLoad(tryReadText('/proc/loadavg') ?? ''),
    pressure: readPressure(),
    disks: devices && disks !== null ? parseDisks(disks, devices) : null,
    networks: networks === null ? null : parseNetworks(networks),
  };
}
