import { existsSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';

/** Whether the process exists, though /proc does not show it: proc(5), mount option hidepid. */
function isHidden(pid: number): boolean {
  if (process.platform !== 'linux' || existsSync(`/proc/${pid}`)) return false;
  try {
    process.kill(pid, 0);
    return false; // it has just exited, since processes that may be signalled are shown
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The error for a process that was not found: a hidden one is not gone. */
export function notFound(thrown: unknown, pid: number): unknown {
  const isGone = thrown instanceof AppError && thrown.code === 'process-gone';
  return isGone && isHidden(pid) ? new AppError('process-hidden', { pid }) : thrown;
}
