import { readdirSync, readFileSync, statSync } from 'node:fs';
import { AppError, toAppError } from '#shared/errors.ts';

/** How many processes and threads this user may have (RLIMIT_NPROC of getrlimit(2)); null where no limit holds. */
function taskLimit(): number | null {
  try {
    const limit = /^Max processes +(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1];
    const capabilities = /^CapEff:\s*([\da-f]+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? '0';
    const isExempt = process.getuid?.() === 0 || (BigInt(`0x${capabilities}`) & exempting) !== 0n;
    return limit === undefined || isExempt ? null : Number(limit);
  } catch {
    return null; // not Linux
  }
}

/** A limit beyond this is not reached by accident; counting that many tasks every second would cost too much. */
const countedUpTo = 2048;

/** The limit if it is low enough to be watched, or null. */
function watchedLimit(): number | null {
  const limit = taskLimit();
  return limit !== null && limit <= countedUpTo ? limit : null;
}

/** CAP_SYS_ADMIN and CAP_SYS_RESOURCE of capabilities(7). */
const exempting = (1n << 21n) | (1n << 24n);

function limitError(limit: number, cause?: unknown): AppError {
  return new AppError('process-limit', { limit, detail: `EAGAIN, RLIMIT_NPROC ${limit}` }, { cause });
}

/** How many threads of this user's processes /proc shows. */
function taskCount(): number {
  const uid = process.getuid?.();
  let count = 0;
  for (const name of readdirSync('/proc')) {
    try {
      if (!(Number(name) > 0) || statSync(`/proc/${name}`).uid !== uid) continue;
      count += Number(/^Threads:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'latin1'))?.[1] ?? 0);
    } catch {
      // it has exited meanwhile
    }
  }
  return count;
}

/** Threads that Node needs before it runs any code; if the system refuses one, it aborts, or waits for ever. */
const threadsOfNode = 7;

/** The error that this user cannot have that number of further threads, or null; by default those of another Node. */
export function lackOfTasks(more = threadsOfNode): AppError | null {
  const limit = watchedLimit();
  return limit !== null && taskCount() + more > limit ? limitError(limit) : null;
}

/** Why a process or thread could not be started, with the limit that was reached. */
export function startError(thrown: unknown): AppError {
  const error = toAppError(thrown);
  const limit = /\bEAGAIN\b/u.test(String(error.params['detail'])) ? taskLimit() : null;
  return limit === null ? error : limitError(limit, thrown);
}

/** How often a process that is being started is checked, in ms. */
const checkMs = 1000;

/** Calls `onLimit` once if the limit is reached while something starts or runs; returns what ends the watching. */
export function watchTaskLimit(onLimit: (error: AppError) => void): () => void {
  if (watchedLimit() === null) return () => {};
  const timer = setInterval(() => {
    const error = lackOfTasks(1);
    if (!error) return;
    clearInterval(timer);
    onLimit(error);
  }, checkMs);
  timer.unref();
  return () => clearInterval(timer);
}
