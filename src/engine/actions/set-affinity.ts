import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RefusalReason } from '#shared/model/process.ts';

const run = promisify(execFile);

/**
 * Sets the processors that a process and all its threads may run on. Node has no sched_setaffinity(2);
 * taskset(1) of util-linux is part of every Linux. Null on success.
 */
export async function setAffinity(pid: number, processors: readonly number[]): Promise<RefusalReason | null> {
  if (process.platform !== 'linux') return 'unsupported';
  try {
    await run('taskset', ['--all-tasks', '--cpu-list', '--pid', processors.join(','), String(pid)], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    return null;
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    if (/No such process/u.test(stderr)) return 'gone';
    return /not permitted/u.test(stderr) ? 'forbidden' : 'unsupported'; // no taskset, or no such processor
  }
}
