import type { ProcessState } from '#shared/model/process.ts';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';

/** One line of our `ps` call. */
export interface PsLine {
  readonly pid: number;
  readonly ppid: number;
  readonly pgid: number | null;
  readonly sid: number | null;
  readonly state: ProcessState;
  readonly threads: number | null;
  readonly nice: number | null;
  readonly tty: string | null;
  readonly virtualBytes: number;
  readonly rssBytes: number;
  readonly uid: number;
  readonly user: string;
  /** Start in ms since the epoch, with a resolution of 1 s. */
  readonly startedAtMs: number;
  readonly name: string;
  /** Its program, where `ps` prints the whole path. */
  readonly executable: string | null;
  /** Processor time, where `ps` prints it finely enough: macOS, in 1/100 s. */
  readonly cpuTimeMs: number | null;
}

/** Columns to request from `ps`, in the order `parsePsLine` reads them; `-` where a system has no such column. */
export function psColumns(platform: string): string {
  // macOS has neither session ids (its `sess` is an address) nor thread counts; `pid` is a placeholder.
  const [sid, threads, user] = platform === 'linux' ? ['sid', 'nlwp', 'user:32'] : ['pid', 'pid', 'user'];
  const time = platform === 'linux' ? [] : ['time'];
  return [
    'pid',
    'ppid',
    'pgid',
    sid,
    'stat',
    threads,
    'ni',
    'tty',
    'vsz',
    'rss',
    'uid',
    user,
    ...time,
    'lstart',
    'comm',
  ]
    .map((column) => `${column}=`)
    .join(',');
}

/** The state for a letter of `ps`; macOS prints U for uninterruptible and I for sleeping longer than 20 s. */
function stateOfPs(stat: string, platform: string): ProcessState {
  const letter = stat.charAt(0);
  if (/^Z.*l/.test(stat)) return '?'; // only its main thread has ended; what the others do is not shown
  if (platform !== 'linux') return ({ R: 'R', S: 'S', I: 'S', U: 'D', T: 'T', Z: 'Z' } as const)[letter] ?? '?';
  return ({ R: 'R', S: 'S', D: 'D', Z: 'Z', T: 'T', t: 't', I: 'I', X: 'X' } as const)[letter] ?? '?';
}

const linePattern =
  /^\s*(\d+)\s+(\d+)\s+(-?\d+)\s+(-?\d+)\s+(\S+)\s+(\d+)\s+(-?\d+|-)\s+(\S+)\s+(\d+)\s+(\d+)\s+(-?\d+)\s+(\S+)\s+(?:(\d+:\d\d\.\d\d)\s+)?(\w{3}\s+\w{3}\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/;

/** Minutes, which may be many, seconds and hundredths, in ms. */
function timeMs(text: string): number {
  const [minutes, seconds] = text.split(':').map(Number);
  return Math.round(((minutes ?? 0) * 60 + (seconds ?? 0)) * 1000);
}

/** Parses one line of `ps` printed with `psColumns`; null if the line has another form. */
export function parsePsLine(line: string, platform: string): PsLine | null {
  const match = linePattern.exec(line);
  if (!match) return null;
  const [, pid, ppid, pgid, sid, stat, threads, nice, tty, vsz, rss, uid, user, time, lstart, comm] =
    match as unknown as string[];
  const startedAtMs = Date.parse(lstart as string);
  if (Number.isNaN(startedAtMs)) return null;
  const isLinux = platform === 'linux';
  const path = (comm as string).trimEnd();
  return {
    pid: Number(pid),
    ppid: Number(ppid),
    pgid: Number(pgid),
    sid: isLinux ? Number(sid) : null,
    state: stateOfPs(stat as string, platform),
    threads: isLinux ? Number(threads) : null,
    nice: nice === '-' ? null : Number(nice),
    tty: tty === '?' || tty === '??' || tty === '-' ? null : (tty as string),
    virtualBytes: Number(vsz) * 1024,
    rssBytes: Number(rss) * 1024,
    uid: Number(uid),
    user: user as string,
    startedAtMs,
    // macOS prints the whole path here; procps marks dead processes.
    name: cleanText(isLinux ? path.replace(/ <defunct>$/, '') : path.slice(path.lastIndexOf('/') + 1), 64),
    executable: !isLinux && path.startsWith('/') ? cleanText(path, maxProcessText) : null,
    cpuTimeMs: time === undefined ? null : timeMs(time),
  };
}

/** Threads per process from `ps -axM` of macOS: one line per thread, with the user only in a process's first line. */
export function countThreads(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of text.split('\n').slice(1)) {
    const pid = Number((/^\s+(\d+)\s/.exec(line) ?? /^\S+\s+(\d+)\s/.exec(line))?.[1]);
    if (Number.isInteger(pid)) counts.set(pid, (counts.get(pid) ?? 0) + 1);
  }
  return counts;
}

/** Command lines by pid, from `ps -o pid=,args=`. */
export function parseCommands(text: string): Map<number, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, pid, command] = /^\s*(\d+)\s(.*)$/u.exec(line) ?? [];
      return pid === undefined || command === undefined ? [] : [[Number(pid), command.trimEnd()] as const];
    }),
  );
}

/** Pids whose environment, printed by `ps` after the command, contains exactly `NAME=value`. */
export function findInEnvironment(text: string, variable: string): number[] {
  const pids: number[] = [];
  for (const line of text.split('\n')) {
    const match = /^\s*(\d+)\s(.*)$/.exec(line);
    if (match && ` ${match[2]} `.includes(` ${variable} `)) pids.push(Number(match[1]));
  }
  return pids;
}
