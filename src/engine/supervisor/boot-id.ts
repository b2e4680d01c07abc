import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Identifies a boot of the machine: the kernel's random boot id (Linux), else the boot time rounded to ten seconds. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return String(Math.round((Date.now() / 1000 - uptime()) / 10));
  }
}
