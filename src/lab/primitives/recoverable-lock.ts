import { closeSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { isHeld } from './is-held.ts';
import { pidExists, processFacts } from '../system/process-facts.ts';

/** How long a process waits before it tries again, in ms. */
const retryMs = 10;

interface Owner {
  readonly pid: number;
  /** Empty if the platform has no start time. */
  readonly startMark: string;
}

/** True while that very process lives: a reused pid has another start time, and a zombie is dead. */
function lives(owner: Owner): boolean {
  const facts = processFacts(owner.pid);
  if (!facts) return process.platform === 'win32' && pidExists(owner.pid);
  return facts.state !== 'Z' && (owner.startMark === '' || facts.startMark === owner.startMark);
}

/**
 * A lock file with the holder's pid and start time, so that others can detect that the holder has died
 * and take over the lock. Appears complete, by link(2) of a file that was written before.
 */
export class RecoverableLock {
  readonly object: SyncObject;
  readonly #path: string;
  readonly #own: string;
  readonly #probe: Probe;

  constructor(path: string, id: string, probe: Probe) {
    this.object = { id, type: 'file-lock' };
    this.#path = path;
    this.#own = `${path}.${process.pid}`;
    this.#probe = probe;
  }

  /**
   * Acquires the lock. With `patienceMs` it checks, after each such wait, whether the holder is dead,
   * and then removes its lock; returns how often it had to.
   */
  async lock(patienceMs?: number): Promise<number> {
    let recovered = 0;
    if (!this.#create()) {
      this.#probe.wait(this.object, 'lock', false);
      let lookAt = performance.now() + (patienceMs ?? Infinity);
      while (!this.#create()) {
        await delay(retryMs);
        if (performance.now() < lookAt) continue;
        if (this.#recover()) recovered += 1;
        lookAt = performance.now() + (patienceMs ?? Infinity);
      }
    }
    this.#probe.proceed(this.object, 'lock', 'ok');
    return recovered;
  }

  /** Frees the lock. */
  unlock(): void {
    this.#probe.release(this.object, 'unlock');
    rmSync(this.#path);
  }

  #create(): boolean {
    const owner: Owner = { pid: process.pid, startMark: processFacts(process.pid)?.startMark ?? '' };
    writeFileSync(this.#own, JSON.stringify(owner));
    try {
      linkSync(this.#own, this.#path);
      return true;
    } catch (error) {
      if (isHeld(error)) return false;
      throw error;
    } finally {
      rmSync(this.#own, { force: true });
    }
  }

  #owner(): Owner | null {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8')) as Owner;
    } catch {
      return null; // freed meanwhile
    }
  }

  /**
   * Removes the lock if its holder is dead. One process at a time: a second one that had read the same
   * dead holder might remove the lock of a new one.
   */
  #recover(): boolean {
    const guard = `${this.#path}.recovery`;
    try {
      closeSync(openSync(guard, 'wx'));
    } catch {
      return false; // another process is doing it
    }
    try {
      const owner = this.#owner();
      if (!owner || lives(owner)) return false;
      rmSync(this.#path); // the dead cannot free it, and no other recovery runs: it is still that one
      return true;
    } finally {
      rmSync(guard);
    }
  }
}
