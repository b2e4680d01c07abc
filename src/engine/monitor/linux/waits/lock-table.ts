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

/** The process that waits, and the descriptor it locks if its call is known. */
interface Waiter {
  readonly pid: number;
  readonly fd: number | null;
}

const isSameLock = (a: LockLine, b: LockLine): boolean =>
  a.type === b.type && a.mode === b.mode && a.inode === b.inode && a.pid === b.pid && a.range === b.range;
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
   * a process that may be gone. `fdinfo` shows the lock for each holder. A lock that the waiter wants to
   * change, from shared to exclusive, does not block it.
   */
  awaited(wait: LockLine, waiter: Waiter, index: () => FdIndex): AwaitedLock {
    const path = pathOf(waiter.pid, inodeNumber(wait.inode));
    const held = this.#lines.filter((line) => !line.waiting && line.number === wait.number);
    const holders = new Set<number>();
    for (const line of held) {
      if (line.type === 'POSIX') {
        if (line.pid !== waiter.pid) holders.add(line.pid);
        continue;
      }
      for (const holder of holdersByFdinfo(line, path, { index: index(), waiter })) holders.add(holder);
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

/** Processes with a descriptor that carries this lock, other than the one that is to get it. */
function holdersByFdinfo(
  line: LockLine,
  path: string | null,
  { index, waiter }: { readonly index: FdIndex; readonly waiter: Waiter },
): number[] {
  if (path === null) return [];
  const holders = new Set<number>();
  for (const { pid, fd } of index.holdersOf(path)) {
    const isToGetIt = pid === waiter.pid && fd === waiter.fd;
    const text = isToGetIt || holders.has(pid) ? null : tryReadText(`/proc/${pid}/fdinfo/${fd}`);
    const locks =
      text === null
        ? []
        : parseLocks(
            text
              .split('\n')
              .flatMap((one) => (one.startsWith('lock:') ? [one.slice(5).trim()] : []))
              .join('\n'),
          );
    if (locks.some((lock) => isSameLock(lock, line))) holders.add(pid);
  }
  return [...holders];
}
