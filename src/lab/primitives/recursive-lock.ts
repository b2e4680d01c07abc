import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe, ProceedDetail } from '../runtime/probe.ts';
import { Mutex } from './mutex.ts';
import { inTurn, self, type SharedHandle, silent, SyncError } from './object.ts';

/**
 * A lock that its owner may take again: depth goes up with each lock and down with each
 * unlock, and others get it at depth 0. Re-entrant for the owner only, not a master key.
 */
export class RecursiveLock {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  /** [mutex state, mutex owner, owner, depth] */
  readonly #words: Int32Array;
  readonly #mutex: Mutex;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#mutex = new Mutex(handle, {
      wait: (object, op, timed) => probe.wait(object, op, timed),
      // a taken mutex is reported below, with its depth
      proceed: (object, op, outcome, detail) => outcome !== 'ok' && probe.proceed(object, op, outcome, detail),
      release: () => {},
      flush: () => {},
    });
    this.#probe = probe;
  }

  /** A new free recursive lock. */
  static create(id: string, probe?: Probe): RecursiveLock {
    return new RecursiveLock({ object: { id, type: 'rlock' }, buffer: new SharedArrayBuffer(16), limit: 1 }, probe);
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: 1 };
  }

  /** Takes the lock, at once if this thread holds it already; false when `timeoutMs` passed first. */
  lock(timeoutMs?: number): boolean {
    return inTurn(this.#probe, 'lock', this.object, () => this.#lock(timeoutMs));
  }

  #lock(timeoutMs?: number): boolean {
    return this.#isOwner() || this.#mutex.lock(timeoutMs)
      ? this.#deepen('lock', timeoutMs === undefined ? {} : { timed: true })
      : false;
  }

  /** Takes the lock if it is free or held by this thread; never blocks. */
  tryLock(): boolean {
    return inTurn(this.#probe, 'tryLock', this.object, () => this.#tryLock());
  }

  #tryLock(): boolean {
    return this.#isOwner() || this.#mutex.tryLock() ? this.#deepen('try-lock', { nonBlocking: true }) : false;
  }

  /** Undoes one lock. Throws when this thread does not hold it. */
  unlock(): void {
    return inTurn(this.#probe, 'unlock', this.object, () => this.#unlock());
  }

  #unlock(): void {
    if (!this.#isOwner()) throw new SyncError(`${this.object.id} is not held by this thread`);
    const depth = this.depth - 1;
    this.#probe.release(this.object, 'unlock', { depth });
    Atomics.store(this.#words, 3, depth);
    if (depth > 0) return;
    Atomics.store(this.#words, 2, 0);
    this.#mutex.unlock();
  }

  /** The number in lock words of the thread that holds it; 0 if none does. */
  get owner(): number {
    return Atomics.load(this.#words, 2);
  }

  /** How often its holder holds it now. */
  get depth(): number {
    return Atomics.load(this.#words, 3);
  }

  #isOwner(): boolean {
    return Atomics.load(this.#words, 2) === self;
  }

  #deepen(op: string, detail: ProceedDetail): true {
    Atomics.store(this.#words, 2, self);
    const depth = Atomics.add(this.#words, 3, 1) + 1;
    this.#probe.proceed(this.object, op, 'ok', { depth, ...detail });
    return true;
  }
}
