import { readFileSync } from 'node:fs';
import { startTicksIn } from '#shared/text/stat-fields.ts';

/** When this process started, in ticks since boot; null where the system has no /proc. */
export function ownStartTicks(): string | null {
  try {
    return startTicksIn(readFileSync('/proc/self/stat', 'latin1'));
  } catch {
    return null; // not Linux
  }
}
