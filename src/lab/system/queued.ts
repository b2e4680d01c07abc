import { readFileSync } from 'node:fs';

/** How long this thread was ready but waited for a processor so far, in ms; null where the kernel does not report it. */
export function queuedMs(): number | null {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return null; // no Linux, or built without these statistics
  }
}
