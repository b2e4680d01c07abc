import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/**
 * What tells one boot of the machine from the next: the kernel's random boot id (Linux), else
 * the boot time rounded to ten seconds.
 */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return String(Math.round((Date.now() / 1000 - uptime()) / 10));
  }
}
