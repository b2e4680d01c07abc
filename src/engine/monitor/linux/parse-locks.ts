/** One line of `/proc/locks`. */
export interface LockLine {
  /** Lines with the same number belong together: one lock and the processes waiting for it. */
  readonly number: number;
  readonly waiting: boolean;
  readonly type: string;
  readonly mode: string;
  /** -1 for a lock that belongs to an open file instead of a process. */
  readonly pid: number;
  /** `major:minor:inode`, the device in hexadecimal. */
  readonly inode: string;
  /** Its first and last byte. */
  readonly range: string;
}

/** Every lock and waiter of `/proc/locks`; a waiter's line has an arrow, indented deeper for each waiter before it. */
export function parseLocks(text: string): LockLine[] {
  const lines: LockLine[] = [];
  for (const line of text.split('\n')) {
    const match = /^(\d+): +(-> +)?(\S+) +\S+ +(\S+) +(-?\d+) (\S+) (\d+ \S+)/.exec(line);
    if (!match) continue;
    const [, number, arrow, type, mode, pid, inode, range] = match;
    lines.push({
      number: Number(number),
      waiting: arrow !== undefined,
      type: type as string,
      mode: mode as string,
      pid: Number(pid),
      inode: inode as string,
      range: range as string,
    });
  }
  return lines;
}

/** The locks a process holds, the locks it waits for, and the holders of the latter. */
export function locksOf(
  lines: readonly LockLine[],
  pid: number,
): { held: LockLine[]; waitingFor: LockLine[]; blockers: number[] } {
  const held = lines.filter((line) => line.pid === pid && !line.waiting);
  const waitingFor = lines.filter((line) => line.pid === pid && line.waiting);
  const numbers = new Set(waitingFor.map((line) => line.number));
  const blockers = lines.filter(
    (line) => !line.waiting && numbers.has(line.number) && line.pid > 0 && line.pid !== pid,
  );
  return { held, waitingFor, blockers: [...new Set(blockers.map((line) => line.pid))] };
}
