import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { Deadline } from './deadline.ts';
import { inTurn, self, type SharedHandle, silent, SyncError } from './object.ts';

const free = 0;
const locked = 1;
/** Locked, with possible waiters: unlocking must wake one. */
const contended = 2;

/**
 * A mutual-exclusion lock between threads: the three-state futex mutex of U. Drepper,
 * “Futexes Are Tricky” (mutex2), on Atomics.wait/notify. Not fair and not recursive:
 * locking it twice blocks its owner for ever.
 */
export class Mutex {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  /** [state, owner] */
  readonly #words: Int32Array;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#probe = probe;
  }

  /** A new free mutex. */
  static create(id: string, probe?: Probe): Mutex {
    return new Mutex({ object: { id, type: 'mutex' }, buffer: new SharedArrayBuffer(8), limit: 1 }, probe);
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: 1 };
  }

  /** Takes the lock, blocking until it is free; false when `timeoutMs` passed first. */
  lock(timeoutMs?: number): boolean {
    return inTurn(this.#probe, 'lock', this.object, () => this.#lock(timeoutMs));
  }

  #lock(timeoutMs?: number): boolean {
    if (!this.#takeFree()) {
      this.#probe.wait(this.object, 'lock', timeoutMs !== undefined);
      if (!this.#takeContended(new Deadline(timeoutMs))) {
        this.#probe.proceed(this.object, 'lock', 'timeout');
        return false;
      }
    }
    this.#own();
    this.#probe.proceed(this.object, 'lock', 'ok', timeoutMs === undefined ? {} : { timed: true });
    return true;
  }

  /** Takes the lock if it is free now; never blocks. */
  tryLock(): boolean {
    return inTurn(this.#probe, 'tryLock', this.object, () => this.#tryLock());
  }

  #tryLock(): boolean {
    const taken = this.#takeFree();
    if (taken) this.#own();
    this.#probe.proceed(this.object, 'try-lock', taken ? 'ok' : 'refused', { nonBlocking: true });
    return taken;
  }

  /** Frees the lock. Throws when this thread does not hold it. */
  unlock(): void {
    return inTurn(this.#probe, 'unlock', this.object, () => this.#unlock());
  }

  #unlock(): void {
    if (Atomics.load(this.#words, 1) !== self) throw new SyncError(`${this.object.id} is not held by this thread`);
    this.#probe.release(this.object, 'unlock'); // before the next owner can report its acquire
    Atomics.store(this.#words, 1, 0);
    if (Atomics.exchange(this.#words, 0, free) === contended) Atomics.notify(this.#words, 0, 1);
  }

  /** True while this thread holds it. */
  get isOwned(): boolean {
    return Atomics.load(this.#words, 1) === self;
  }

  /** The number in lock words of the thread that holds it; 0 if none does. */
  get owner(): number {
    return Atomics.load(this.#words, 1);
  }

  /** True once a thread has begun to wait for it, until it is given back. */
  get isContended(): boolean {
    return Atomics.load(this.#words, 0) === contended;
  }

  #own(): void {
    Atomics.store(this.#words, 1, self);
  }

  #takeFree(): boolean {
    return Atomics.compareExchange(this.#words, 0, free, locked) === free;
  }

  #takeContended(deadline: Deadline): boolean {
    while (Atomics.exchange(this.#words, 0, contended) !== free) {
      if (deadline.expired) return false;
      Atomics.wait(this.#words, 0, contended, deadline.left());
    }
    return true;
  }
}
