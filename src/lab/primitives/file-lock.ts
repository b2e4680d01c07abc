import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { isHeld } from './is-held.ts';

/** How long a process waits before it tries again, in ms. */
const retryMs = 2;

/**
 * A lock between processes: the one that creates the lock file holds it (open with O_EXCL is atomic on a
 * local file system). Advisory: it protects only among its users, and a holder that dies leaves it
 * behind.
 */
export class FileLock {
  readonly object: SyncObject;
  readonly #path: string;
  readonly #probe: Probe;

  constructor(path: string, id: string, probe: Probe) {
    this.object = { id, type: 'file-lock' };
    this.#path = path;
    this.#probe = probe;
  }

  /** Takes the lock, trying again until it is free. */
  async lock(): Promise<void> {
    if (!this.#create()) {
      this.#probe.wait(this.object, 'lock', false);
      while (!this.#create()) await delay(retryMs);
    }
    this.#probe.proceed(this.object, 'lock', 'ok');
  }

  /** Frees the lock. */
  unlock(): void {
    this.#probe.release(this.object, 'unlock');
    rmSync(this.#path);
  }

  #create(): boolean {
    try {
      const fd = openSync(this.#path, 'wx');
      writeSync(fd, String(process.pid)); // for a user that finds it left behind
      closeSync(fd);
      return true;
    } catch (error) {
      if (isHeld(error)) return false;
      throw error;
    }
  }
}
