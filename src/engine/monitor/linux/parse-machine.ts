import type { MachineTick, Pressure } from '#shared/model/machine.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { CoreCounters, MachineCounters } from '../machine-counters.ts';

const sectorBytes = 512; // always 512, whatever the disk's own sector size: Documentation/admin-guide/iostats.rst
/** Virtual devices, and devices built on others that are counted already. */
const notADisk = /^(?:loop|ram|zram|dm-|md|sr|fd)\d*/;

/** Every online processor of `/proc/stat`. */
export function parseCores(text: string): CoreCounters[] {
  const cores: CoreCounters[] = [];
  for (const [, number = '', values = ''] of text.matchAll(/^cpu(\d+) (.+)$/gm)) {
    // The guest time that follows is already part of user and nice.
    const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = values
      .trim()
      .split(' ')
      .map(Number);
    const busy = user + nice + system + irq + softirq + steal;
    cores.push({
      number: Number(number),
      user: user + nice,
      system: system + irq + softirq,
      iowait,
      busy,
      total: busy + idle + iowait,
    });
  }
  return cores;
}

/** The number in the line `name N` of `/proc/stat`; null if there is none. */
export function parseStatCount(text: string, name: 'ctxt' | 'processes'): number | null {
  const count = new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1];
  return count === undefined ? null : Number(count);
}

/** Memory figures of `/proc/meminfo` in bytes; null if it has no total. */
export function parseMemory(text: string): MachineTick['memory'] | null {
  const values = new Map(
    [...text.matchAll(/^(\w+): +(\d+) kB$/gm)].map(([, name = '', value]) => [name, Number(value) * 1024]),
  );
  const [total, free] = [values.get('MemTotal'), values.get('MemFree')];
  if (total === undefined || free === undefined) return null;
  const [swapTotal, swapFree] = [values.get('SwapTotal'), values.get('SwapFree')];
  return {
    totalBytes: total,
    freeBytes: free,
    availableBytes: values.get('MemAvailable') ?? free,
    buffersBytes: values.get('Buffers') ?? null,
    cachedBytes: values.get('Cached') ?? null,
    swapTotalBytes: swapTotal ?? null,
    swapUsedBytes: swapTotal === undefined || swapFree === undefined ? null : swapTotal - swapFree,
  };
}

/** The three averages of `/proc/loadavg`. */
export function parseLoad(text: string): MachineTick['load'] {
  const match = /^(\d+\.\d+) (\d+\.\d+) (\d+\.\d+) /.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** Pressure of one resource, from `/proc/pressure/*`; null if the text has another form. */
export function parsePressure(text: string): Pressure | null {
  const averages = (kind: 'some' | 'full'): readonly [number, number, number] | null => {
    const match = new RegExp(`^${kind} avg10=(\\d+\\.\\d+) avg60=(\\d+\\.\\d+) avg300=(\\d+\\.\\d+) `, 'm').exec(text);
    return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
  };
  const [some, full] = [averages('some'), averages('full')];
  if (!some) return null;
  return {
    some10: some[0],
    some60: some[1],
    some300: some[2],
    full10: full?.[0] ?? null,
    full60: full?.[1] ?? null,
    full300: full?.[2] ?? null,
  };
}

/** Whole disks of `/proc/diskstats`; `devices` are the names in `/sys/block`, which lists no partitions. */
export function parseDisks(text: string, devices: ReadonlySet<string>): NonNullable<MachineCounters['disks']> {
  return text.split('\n').flatMap((line) => {
    const [, , name = '', , , read, , , , written, , , busyMs] = line.trim().split(/ +/);
    if (!devices.has(name) || notADisk.test(name) || busyMs === undefined) return [];
    return [
      {
        name: cleanText(name, 64),
        readBytes: Number(read) * sectorBytes,
        writtenBytes: Number(written) * sectorBytes,
        busyMs: Number(busyMs),
      },
    ];
  });
}

/** Network interfaces of `/proc/net/dev` except the loopback. */
export function parseNetworks(text: string): NonNullable<MachineCounters['networks']> {
  return text.split('\n').flatMap((line) => {
    const match = /^ *([^\s:]+(?::\d+)?): *(\d+)(?: +\d+){7} +(\d+) /.exec(line);
    if (!match || match[1] === 'lo') return [];
    return [{ name: cleanText(match[1] as string, 64), receivedBytes: Number(match[2]), sentBytes: Number(match[3]) }];
  });
}
