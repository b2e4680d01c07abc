import { FileLock } from '#lab/primitives/file-lock.ts';
import { Mutex } from '#lab/primitives/mutex.ts';

/** From now on file locks admit every process. */
export function openFileLock(): void {
  FileLock.prototype.lock = async () => {};
  FileLock.prototype.unlock = () => {};
}

/** From now on mutexes admit every thread. */
export function openMutex(): void {
  Mutex.prototype.lock = () => true;
  Mutex.prototype.unlock = () => {};
}
