import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { Deadline } from './deadline.ts';
import { inTurn, type SharedHandle, silent, SyncError } from './object.ts';

/**
 * A counting semaphore between threads. It has no owner: any thread may release it. A bounded one
 * refuses to be released above its initial permits, which is always a mistake.
 */
export class Semaphore {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  /** [permits, waiters] */
  readonly #words: Int32Array;
  readonly #limit: number;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#limit = handle.limit;
    this.#probe = probe;
  }

  /** A semaphore with `permits` to give. */
  static create(options: {
    readonly id: string;
    readonly permits: number;
    readonly bounded: boolean;
    readonly probe?: Probe;
  }): Semaphore {
    const buffer = new SharedArrayBuffer(8);
    new Int32Array(buffer)[0] = options.permits;
    const limit = options.bounded ? options.permits : 2 ** 31 - 1;
    return new Semaphore({ object: { id: options.id, type: 'semaphore' }, buffer, limit }, options.probe);
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: this.#limit };
  }

  /** Takes one permit, blocking while there is none; false when `timeoutMs` passed first. */
  acquire(timeoutMs?: number): boolean {
    return inTurn(this.#probe, 'acquire', this.object, () => this.#acquire(timeoutMs));
  }

  #acquire(timeoutMs?: number): boolean {
    if (!this.#takeOne()) {
      this.#probe.wait(this.object, 'acquire', timeoutMs !== undefined);
      if (!this.#waitForOne(new Deadline(timeoutMs))) {
        this.#probe.proceed(this.object, 'acquire', 'timeout', { size: this.permits });
        return false;
      }
    }
    this.#probe.proceed(this.object, 'acquire', 'ok', { size: this.permits });
    return true;
  }

  /** Takes a permit if there is one now. */
  tryAcquire(): boolean {
    return inTurn(this.#probe, 'tryAcquire', this.object, () => this.#tryAcquire());
  }

  #tryAcquire(): boolean {
    const taken = this.#takeOne();
    this.#probe.proceed(this.object, 'try-acquire', taken ? 'ok' : 'refused', {
      size: this.permits,
      nonBlocking: true,
    });
    return taken;
  }

  /** Gives one permit back. A bounded semaphore throws when all its permits are there already. */
  release(): void {
    return inTurn(this.#probe, 'release', this.object, () => this.#release());
  }

  #release(): void {
    // Reported before the permit is free, so that the report of an acquire it allows cannot be earlier.
    this.#probe.release(this.object, 'release', { size: Math.min(this.permits + 1, this.#limit) });
    for (;;) {
      const permits = this.permits;
      if (permits >= this.#limit) throw new SyncError(`${this.object.id} was released more often than acquired`);
      if (Atomics.compareExchange(this.#words, 0, permits, permits + 1) === permits) break;
    }
    if (Atomics.load(this.#words, 1) > 0) Atomics.notify(this.#words, 0, 1);
  }

  get permits(): number {
    return Atomics.load(this.#words, 0);
  }

  #takeOne(): boolean {
    for (let permits = this.permits; permits > 0; permits = this.permits) {
      if (Atomics.compareExchange(this.#words, 0, permits, permits - 1) === permits) return true;
    }
    return false;
  }

  #waitForOne(deadline: Deadline): boolean {
    Atomics.add(this.#words, 1, 1);
    try {
      while (!this.#takeOne()) {
        if (deadline.expired) return false;
        Atomics.wait(this.#words, 0, 0, deadline.left());
      }
      return true;
    } finally {
      Atomics.sub(this.#words, 1, 1);
    }
  }
}
