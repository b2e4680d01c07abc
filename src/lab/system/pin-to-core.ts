import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The processors that this process may use, such as `0-1`, as the kernel lists them; null where it does not tell. */
function allowedCores(): string | null {
  try {
    return /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? null;
  } catch {
    return null; // no /proc here
  }
}

/**
 * Confines this process, with all its threads, to the first processor it may use, by
 * taskset(1). Returns what is allowed afterwards: a single number when it worked.
 */
export function pinToOneCore(): string | null {
  const first = /^\d+/.exec(allowedCores() ?? '')?.[0];
  if (first !== undefined) spawnSync('taskset', ['-acp', first, String(process.pid)], { stdio: 'ignore' });
  return allowedCores();
}
