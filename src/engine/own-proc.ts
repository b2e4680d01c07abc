import { existsSync, readlinkSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';

/**
 * Whether `/proc` shows another PID namespace than the one Procession runs in, as after `unshare --pid` without
 * `--mount-proc`: then a number in it means one process and the same number in a system call another one.
 */
function isForeign(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readlinkSync('/proc/self') !== String(process.pid);
  } catch {
    return existsSync('/proc/stat'); // mounted, but Procession itself is not in it
  }
}

/** True if pids read from the system may be used in system calls; does not change while a process runs. */
export const isProcOurs = !isForeign();

/** Throws `proc-foreign` where a pid read from `/proc` would name another process. */
export function requireOwnProc(): void {
  if (!isProcOurs) throw new AppError('proc-foreign');
}
