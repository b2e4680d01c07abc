import { cpus } from 'node:os';
import type { Scan } from '../reading.ts';

/** CPU time of all processors since boot, in ms; null where the system reports none. */
export function machineTimes(): Scan['machine'] {
  let busy = 0;
  let idle = 0;
  for (const { times } of cpus()) {
    busy += times.user + times.nice + times.sys + times.irq;
    idle += times.idle;
  }
  return busy + idle === 0 ? null : { busy, total: busy + idle };
}
