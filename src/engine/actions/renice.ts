import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { RefusalReason } from '#shared/model/process.ts';
import { refusalOf } from './identity.ts';

/** Linux keeps a nice value per thread, setpriority(2): a thread id is used like a pid. */
function tasksOf(pid: number): readonly number[] {
  if (process.platform !== 'linux') return [pid];
  return readdirSync(`/proc/${pid}/task`).map(Number);
}

/** A SystemError of `node:os` carries the number of the error, not its name. */
function codeOf(error: unknown): unknown {
  const { info } = error as { info?: { code?: string } };
  return info?.code === undefined ? error : { code: info.code };
}

/** Sets the nice value of a process and all its threads. Null on success. */
export function renice(pid: number, nice: number): RefusalReason | null {
  let last: RefusalReason | null = null;
  try {
    for (const tid of tasksOf(pid)) {
      try {
        setPriority(tid, nice);
      } catch (error) {
        const reason = refusalOf(codeOf(error));
        if (reason !== 'gone' || tid === pid) last = reason; // a thread may end in between
      }
    }
    return last;
  } catch (error) {
    return refusalOf(error);
  }
}
