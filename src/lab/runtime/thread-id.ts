import { readlinkSync } from 'node:fs';

/**
 * The kernel's id of the calling thread, from the /proc/thread-self link (proc(5), Linux);
 * null on systems that do not tell it.
 */
export function kernelThreadId(): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    return Number.isInteger(id) ? id : null;
  } catch {
    return null; // no /proc mounted
  }
}
