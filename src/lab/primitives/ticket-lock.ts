import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { self, silent, SyncError, type SharedHandle } from './object.ts';

/** Places in the shared memory. */
const next = 0;
const serving = 1;
const owner = 2;
const words = 3;

/**
 * A fair lock: each request draws the next number, and the lock is given in the order of the numbers (D. P. Reed,
 * R. K. Kanodia, “Synchronization with Eventcounts and Sequencers”, 1979). None is overtaken by a later request.
 */
export class TicketLock {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#probe = probe;
  }

  /** A new lock that is free. */
  static create(id: string, probe?: Probe): TicketLock {
    return new TicketLock({ object: { id, type: 'mutex' }, buffer: new SharedArrayBuffer(4 * words), limit: 1 }, probe);
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: 1 };
  }

  /** Draws a number and waits until it is served. */
  lock(): void {
    const ticket = Atomics.add(this.#words, next, 1);
    if (Atomics.load(this.#words, serving) !== ticket) {
      this.#probe.wait(this.object, 'lock', false); // after the draw: what overtakes it from here on, came before
      for (let now = Atomics.load(this.#words, serving); now !== ticket; now = Atomics.load(this.#words, serving))
        Atomics.wait(this.#words, serving, now);
    }
    Atomics.store(this.#words, owner, self);
    this.#probe.proceed(this.object, 'lock', 'ok');
  }

  /** Serves the next number. Throws when this thread does not hold the lock. */
  unlock(): void {
    if (Atomics.load(this.#words, owner) !== self) throw new SyncError(`${this.object.id} is not held by this thread`);
    this.#probe.release(this.object, 'unlock');
    Atomics.store(this.#words, owner, 0);
    Atomics.add(this.#words, serving, 1);
    Atomics.notify(this.#words, serving);
  }
}
