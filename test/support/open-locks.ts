import { FileLock } from '#lab/primitives/file-lock.ts';
import { Mutex } from '#lab/primitives/mutex.ts';

/** File locks let everybody in from now on. */
export function openFileLock(): void {
  FileLock.prototype.lock = async () => {};
  FileLock.prototype.unlock = () => {};
}

/** Mutexes let everybody in from now on. */
export function openMutex(): void {
  Mutex.prototype.lock = () => true;
  Mutex.prototype.unlock = () => {};
}
