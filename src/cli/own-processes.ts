import type { ProcessRow } from '#shared/model/process.ts';

/** The launcher in bin holds the channel to us; taken once, since an orphan gets another parent. */
const launcherPid = process.channel ? process.ppid : null;

/**
 * Whether a process is this program: itself, its launcher, or a tool it started. A filter's text is in
 * their command lines, so that it would always find them.
 */
export function isOwnProcess({ pid, ppid }: Pick<ProcessRow, 'pid' | 'ppid'>): boolean {
  return pid === process.pid || pid === launcherPid || ppid === process.pid;
}
