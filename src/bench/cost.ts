import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { statFields } from '#shared/text/stat-fields.ts';

const tickMs = 10; // USER_HZ is 100, part of the kernel's interface

/**
 * CPU time in ms that a process has used: all its threads (in ns, from schedstat) and the children it
 * has waited for (in steps of 10 ms, from stat).
 */
export function cpuTimeOf(pid: number): number {
  let total = 0;
  for (const tid of readdirSync(`/proc/${pid}/task`)) {
    try {
      total += Number(readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      // ended since the listing
    }
  }
  const fields = statFields(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return total + (Number(fields[16]) + Number(fields[17])) * tickMs;
}

/** CPU time in ms per second of some processes, over a number of seconds. */
export async function costOf(pids: readonly number[], seconds: number, signal: AbortSignal): Promise<number> {
  const sum = (): number => pids.reduce((total, pid) => total + cpuTimeOf(pid), 0);
  const before = sum();
  const startedAtMs = performance.now();
  await delay(seconds * 1000, undefined, { signal });
  return (sum() - before) / ((performance.now() - startedAtMs) / 1000);
}
