import { readFileSync } from 'node:fs';

/** The file that says which thread reads it (proc(5), Linux). */
const ownStat = '/proc/thread-self/stat';

/** The kernel's id of the calling thread; null on systems that do not report it. */
export function kernelThreadId(): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const id = Number.parseInt(readFileSync(ownStat, 'latin1'), 10);
    return Number.isInteger(id) ? id : null;
  } catch {
    return null; // no /proc mounted
  }
}
