import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { Deadline } from './deadline.ts';
import type { Mutex } from './mutex.ts';
import { silent, SyncError, type SharedHandle } from './object.ts';

/**
 * A condition variable for a mutex. As in POSIX, a waiter may wake without a notify
 * (spuriously), so what it waits for must be tested again in a loop; `waitFor` does that.
 */
export class Condition {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  /** [sequence of notifies] */
  readonly #words: Int32Array;
  readonly #mutex: Mutex;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, mutex: Mutex, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#mutex = mutex;
    this.#probe = probe;
  }

  /** A new condition of `mutex`. */
  static create(id: string, mutex: Mutex, probe?: Probe): Condition {
    return new Condition(
      { object: { id, type: 'condition' }, buffer: new SharedArrayBuffer(4), limit: 0 },
      mutex,
      probe,
    );
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: 0 };
  }

  /**
   * Frees the mutex, sleeps until a notify, and takes the mutex again; false on time-out, with the mutex held all the
   * same.
   */
  wait(timeoutMs?: number): boolean {
    this.#mustOwn();
    const deadline = new Deadline(timeoutMs);
    // Read before the mutex is free: a notify from then on changes it, so no wake-up is lost.
    const sequence = Atomics.load(this.#words, 0);
    this.#mutex.unlock();
    this.#probe.wait(this.object, 'wait', timeoutMs !== undefined);
    const timedOut = Atomics.wait(this.#words, 0, sequence, deadline.left()) === 'timed-out';
    this.#probe.proceed(this.object, 'wait', timedOut ? 'timeout' : 'ok');
    this.#mutex.lock();
    return !timedOut;
  }

  /** Waits until `predicate` holds, tested with the mutex held; false when `timeoutMs` passed first. */
  waitFor(predicate: () => boolean, timeoutMs?: number): boolean {
    const deadline = new Deadline(timeoutMs);
    while (!predicate()) {
      if (deadline.expired) return false;
      this.wait(timeoutMs === undefined ? undefined : deadline.left());
    }
    return true;
  }

  /** Wakes `count` waiters (all by default); the mutex must be held. */
  notify(count = Infinity): void {
    this.#mustOwn();
    this.#probe.release(this.object, 'notify');
    Atomics.add(this.#words, 0, 1);
    Atomics.notify(this.#words, 0, count);
  }

  #mustOwn(): void {
    if (!this.#mutex.isOwned) throw new SyncError(`${this.object.id} is used without holding ${this.#mutex.object.id}`);
  }
}
