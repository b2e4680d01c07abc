import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../../runtime/probe.ts';
import { silent, type SharedHandle } from '../../primitives/object.ts';
import { nap } from '../../system/nap.ts';

/** A lock without a queue: a thread that finds it taken pauses and tries again, as with lock files and database rows. */
export class RetryLock {
  readonly object: SyncObject;
  readonly #handle: SharedHandle;
  /** [taken] */
  readonly #words: Int32Array;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#handle = handle;
    this.#words = new Int32Array(handle.buffer);
    this.#probe = probe;
  }

  /** A free lock; a thread that finds it taken pauses for `retryMs`. */
  static create(id: string, retryMs: number): RetryLock {
    return new RetryLock({ object: { id, type: 'mutex' }, buffer: new SharedArrayBuffer(4), limit: retryMs });
  }

  get handle(): SharedHandle {
    return this.#handle;
  }

  lock(): void {
    if (!this.#take()) {
      this.#probe.wait(this.object, 'lock', false);
      do nap(this.#handle.limit);
      while (!this.#take());
    }
    this.#probe.proceed(this.object, 'lock', 'ok');
  }

  unlock(): void {
    this.#probe.release(this.object, 'unlock');
    Atomics.store(this.#words, 0, 0);
  }

  #take(): boolean {
    return Atomics.compareExchange(this.#words, 0, 0, 1) === 0;
  }
}
