import { renameSync, rmSync } from 'node:fs';
import { createPrivateFile, readPrivateFile } from './private-files.ts';
import { pidNamespace, startTicks } from './supervisor/ledger.ts';

/** A holder writes a small file and is done: a lock that stays for longer belongs to a process that is stopped. */
const patienceMs = 2000;
/** Pause between two tries, in ms; different for each, so that processes do not try in step. */
const pauseMs = { min: 1, max: 6 };
/** Maximum that is read of a lock, in bytes. */
const maxBytes = 200;

const sleeper = new Int32Array(new SharedArrayBuffer(4));
const pause = (): void => void Atomics.wait(sleeper, 0, 0, pauseMs.min + Math.random() * (pauseMs.max - pauseMs.min));

/** Names this process for others of the machine; a line, so that half of one is not mistaken for another. */
const identity = (): string => `${process.pid} ${startTicks(process.pid) ?? '-'} ${pidNamespace() ?? '-'}\n`;

/** Whether the process that a lock names is gone; false where that cannot be known. */
function isGone(lock: string): boolean {
  const [pid = '', ticks, namespace] = lock.trimEnd().split(' ');
  if (!lock.endsWith('\n') || namespace !== (pidNamespace() ?? '-')) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return ticks !== '-' && startTicks(Number(pid)) !== ticks;
}

/** Creates the lock; false if there is one. */
function create(path: string, text: string): boolean {
  try {
    createPrivateFile(path, text);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that was found to be left; another process may have done so meanwhile and have a new one. */
function removeLeft(path: string, left: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another process removed it
  }
  const moved = readPrivateFile(aside, maxBytes);
  rmSync(aside, { force: true });
  if (moved !== null && moved !== left) create(path, moved);
}

/**
 * Does something while no other process of this user does the same: `path` is a lock file with the identity of its
 * holder. Blocks the thread, for up to two seconds; what a process left that is gone, or that holds it for longer, is
 * taken over. Throws if the lock cannot be written.
 */
export function withPrivateLock<T>(path: string, action: () => T): T {
  const own = identity();
  let seen: string | null = null;
  let sinceMs = performance.now();
  while (!create(path, own)) {
    const lock = readPrivateFile(path, maxBytes);
    if (lock !== seen) [seen, sinceMs] = [lock, performance.now()];
    if (lock !== null && (isGone(lock) || performance.now() - sinceMs > patienceMs)) removeLeft(path, lock);
    else pause();
  }
  try {
    return action();
  } finally {
    if (readPrivateFile(path, maxBytes) === own) rmSync(path, { force: true });
  }
}
