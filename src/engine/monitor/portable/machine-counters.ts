import { cpus, freemem, loadavg, totalmem } from 'node:os';
import type { MachineCounters } from '../machine-counters.ts';

/** What Node itself reports on any system: processors, memory, and the load average where there is one. */
export function readPortableCounters(): MachineCounters {
  const [one = 0, five = 0, fifteen = 0] = loadavg();
  return {
    atMs: performance.now(),
    cores: cpus().map(({ times }, index) => {
      const busy = times.user + times.nice + times.sys + times.irq;
      return {
        number: index,
        user: times.user + times.nice,
        system: times.sys + times.irq,
        iowait: null,
        busy,
        total: busy + times.idle,
      };
    }),
    memory: {
      totalBytes: totalmem(),
      availableBytes: freemem(),
      freeBytes: freemem(),
      buffersBytes: null,
      cachedBytes: null,
      swapTotalBytes: null,
      swapUsedBytes: null,
    },
    load: process.platform === 'win32' ? null : [one, five, fifteen], // Windows has none, and Node returns 0 there
    pressure: null,
    disks: null,
    networks: null,
    contextSwitches: null,
    forks: null,
  };
}
