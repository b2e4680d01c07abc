import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { statFields } from '#shared/text/stat-fields.ts';

/** One process as the kernel's process table describes it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly ppid: number;
  /** The kernel's letter: R, S, D, Z, T … */
  readonly state: string;
  /** The short name (comm). */
  readonly name: string;
  /** False for a zombie: its memory is gone. */
  readonly hasMemory: boolean;
  /** When it started, in the platform's own words: only equality means something. */
  readonly startMark: string;
  /** Start in clock ticks since boot, to compare two processes; null where it is not reported. */
  readonly startTicks: number | null;
}

/** True where `processFacts` can read: Linux by /proc, macOS by ps. */
export const hasProcessFacts = process.platform !== 'win32';

/** Field numbers of proc_pid_stat(5). */
const field = { name: 2, state: 3, ppid: 4, startTicks: 22, rssPages: 24, policy: 41 } as const;

/** Fields of /proc/PID/stat; null when the process is gone. */
function readStat(pid: number): readonly string[] | null {
  try {
    return statFields(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return null; // gone, or no /proc here
  }
}

function readPs(pid: number): ProcessFacts | null {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,rss=,state=,lstart=,comm=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const match = /^\s*(\d+)\s+(\d+)\s+(\S)\S*\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.+)$/m.exec(stdout ?? '');
  if (!match) return null;
  const [, ppid = '', rssKilobytes = '', state = '', startMark = '', name = ''] = match;
  return { pid, ppid: Number(ppid), state, name, hasMemory: Number(rssKilobytes) > 0, startMark, startTicks: null };
}

/** Finds a process; null when it is gone or the platform does not report it. */
export function processFacts(pid: number): ProcessFacts | null {
  if (process.platform === 'darwin') return readPs(pid);
  const fields = readStat(pid);
  if (!fields) return null;
  const startTicks = Number(fields[field.startTicks]);
  return {
    pid,
    name: fields[field.name] ?? '',
    state: fields[field.state] ?? '?',
    ppid: Number(fields[field.ppid]),
    hasMemory: Number(fields[field.rssPages]) > 0,
    startMark: String(startTicks),
    startTicks,
  };
}

/** The number of this process's scheduling policy, sched(7): 0 is SCHED_OTHER; null where it is not reported. */
export function schedulingPolicy(pid: number): number | null {
  const policy = readStat(pid)?.[field.policy];
  return policy === undefined ? null : Number(policy);
}

/** True while a process with this number exists, as signal 0 shows: a zombie counts too. */
export function pidExists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it exists, and belongs to another user
  }
}

/** Numbers of the processes whose parent is `pid` now. */
export function childrenOf(pid: number): readonly number[] {
  if (process.platform === 'linux') {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return all.filter((candidate) => processFacts(candidate)?.ppid === pid);
  }
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return rows.filter(([, ppid]) => ppid === pid).map(([child = 0]) => child);
}
