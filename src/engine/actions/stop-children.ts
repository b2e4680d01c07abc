import { readdirSync, readFileSync } from 'node:fs';
import { statFields } from '#shared/text/stat-fields.ts';
import type { Hold } from './hold.ts';

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // ended, or a kernel without this file
  }
}

/** The children of a process, proc_pid_children(5); exact only while it is stopped. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((tid) => readOrNothing(`/proc/${pid}/task/${tid}/children`).split(' '))
      .filter((child) => child !== '')
      .map(Number);
  } catch {
    return []; // ended, or not Linux
  }
}

const parentOf = (pid: number): number => Number(statFields(readOrNothing(`/proc/${pid}/stat`))[4]);

/**
 * Stops the children of stopped processes, theirs, and so on, without a pause: a chain of processes in
 * which each starts the next one outruns passes over the whole machine. Returns the pids of those it stopped,
 * `seen` apart.
 */
export function stopChildren(parents: readonly number[], seen: ReadonlySet<number>, hold: Hold): number[] {
  const stopped: number[] = [];
  const next = [...parents];
  for (let parent = next.shift(); parent !== undefined; parent = next.shift()) {
    for (const pid of childrenOf(parent)) {
      if (seen.has(pid)) continue;
      using held = hold(pid);
      // A stopped process collects no child, so a child that it still has is no other process.
      if (!held || parentOf(pid) !== parent || held.send('SIGSTOP') !== null) continue;
      stopped.push(pid);
      next.push(pid);
    }
  }
  return stopped;
}
