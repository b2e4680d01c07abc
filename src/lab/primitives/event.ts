import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { Deadline } from './deadline.ts';
import { silent, type SharedHandle } from './object.ts';

/** A flag that threads wait for: set releases all waiters, and later ones pass until it is cleared. */
export class Event {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  /** [flag, generation]; a waiter sleeps on the generation, so a set followed by a clear still releases it. */
  readonly #words: Int32Array;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#probe = probe;
  }

  /** A new event that is not set. */
  static create(id: string, probe?: Probe): Event {
    return new Event({ object: { id, type: 'event' }, buffer: new SharedArrayBuffer(8), limit: 0 }, probe);
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: 0 };
  }

  get isSet(): boolean {
    return Atomics.load(this.#words, 0) === 1;
  }

  /** Releases every waiter. */
  set(): void {
    this.#probe.release(this.object, 'set');
    Atomics.store(this.#words, 0, 1);
    Atomics.add(this.#words, 1, 1);
    Atomics.notify(this.#words, 1);
  }

  /** From now on waiters block again. */
  clear(): void {
    Atomics.store(this.#words, 0, 0);
  }

  /** Blocks until it is set; false when `timeoutMs` passed first. */
  wait(timeoutMs?: number): boolean {
    const generation = Atomics.load(this.#words, 1);
    const deadline = new Deadline(timeoutMs);
    let ok = this.isSet;
    if (!ok) {
      this.#probe.wait(this.object, 'wait', timeoutMs !== undefined);
      const moved = (): boolean => Atomics.load(this.#words, 1) !== generation;
      while (!moved() && !deadline.expired) Atomics.wait(this.#words, 1, generation, deadline.left());
      ok = moved();
    }
    this.#probe.proceed(this.object, 'wait', ok ? 'ok' : 'timeout');
    return ok;
  }
}
