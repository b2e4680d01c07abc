import { statSync } from 'node:fs';
import type { FdIndex } from '../detail/fd-index.ts';
import { readOpenInodes } from '../open-files.ts';
import { parseLocks, type LockLine } from '../parse-locks.ts';
import { tryReadText } from '../proc-files.ts';

/** A lock that a process waits for. */
export interface AwaitedLock {
  /** The path of its file as the waiter has it open; null if unknown. */
  readonly path: string | null;
  readonly inode: string;
  /** Every process that could release it. */
  readonly holders: readonly number[];
}

const inodeNumber = (inode: string): string => inode.slice(inode.lastIndexOf(':') + 1);

/** The inode number of a descriptor; null if it is closed. */
function inodeOfFd(pid: number, fd: number): string | null {
  try {
    return String(statSync(`/proc/${pid}/fd/${fd}`, { bigint: true }).ino);
  } catch {
    return null; // closed, or not permitted
  }
}

/** `/proc/locks` at one instant. */
export class LockTable {
  readonly #lines: readonly LockLine[];

  constructor(text = tryReadText('/proc/locks') ?? '') {
    this.#lines = parseLocks(text);
  }

  /** Lines of waiting processes. */
  get waiting(): readonly LockLine[] {
    return this.#lines.filter((line) => line.waiting);
  }

  /**
   * The line of what a process waits for. A waiter for a lock of an open file (OFD) has no pid there: it
   * is found by the inode of the descriptor that it is locking.
   */
  waitOf(pid: number, fd: number | null): LockLine | null {
    const own = this.waiting.find((line) => line.pid === pid);
    if (own || fd === null) return own ?? null;
    const inode = inodeOfFd(pid, fd);
    return this.waiting.find((line) => line.pid <= 0 && inode !== null && inodeNumber(line.inode) === inode) ?? null;
  }

  /**
   * The holders of what this line waits for. The kernel names the process that took the lock; a lock of
   * an open file is held by every process that inherited the file, and its line has pid -1 or the pid of
   * a process that may be gone. `fdinfo` shows the lock for each holder.
   */
  awaited(wait: LockLine, pid: number, index: () => FdIndex): AwaitedLock {
    const path = pathOf(pid, inodeNumber(wait.inode));
    const held = this.#lines.filter((line) => !line.waiting && line.number === wait.number);
    const holders = new Set<number>();
    for (const line of held) {
      if (line.type === 'POSIX') holders.add(line.pid);
      else for (const holder of holdersByFdinfo(line, path, index())) holders.add(holder);
      // If no descriptor can be read, use the process that took the lock.
      if (holders.size === 0 && line.pid > 0) holders.add(line.pid);
    }
    return { path, inode: wait.inode, holders: [...holders].filter((holder) => holder > 0) };
  }
}

function pathOf(pid: number, inode: string): string | null {
  try {
    return readOpenInodes(pid).get(inode) ?? null;
  } catch {
    return null; // not permitted
  }
}

/** Processes with a descriptor that carries this lock. */
function holdersByFdinfo(line: LockLine, path: string | null, index: FdIndex): number[] {
  if (path === null) return [];
  const holders = new Set<number>();
  for (const { pid, fd } of index.holdersOf(path)) {
    const text = holders.has(pid) ? null : tryReadText(`/proc/${pid}/fdinfo/${fd}`);
    const locks =
      text === null
        ? []
        : parseLocks(
            text
              .split('\n')
              .flatMap((one) => (one.startsWith('lock:') ? [one.slice(5).trim()] : []))
              .join('\n'),
          );
    if (locks.some((lock) => lock.type === line.type && lock.inode === line.inode && lock.pid === line.pid))
      holders.add(pid);
  }
  return [...holders];
}
