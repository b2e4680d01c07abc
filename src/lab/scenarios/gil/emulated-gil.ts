import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { Probe } from '../../runtime/probe.ts';

/** CPython's default switch interval in ms: sys.getswitchinterval(). */
const switchIntervalMs = 5;

/** What threads share of one emulated lock. */
export interface GilHandle {
  readonly mutex: SharedHandle;
  /** [threads that wait for it, how often it was taken] */
  readonly counts: SharedArrayBuffer;
}

/** A lock for all threads that `EmulatedGil` can be made from. */
export function createGil(): GilHandle {
  return { mutex: Mutex.create('gil').handle, counts: new SharedArrayBuffer(8) };
}

/**
 * A model of CPython's global interpreter lock over worker threads, which have none: a thread computes
 * only while it holds one mutex, gives it up after the switch interval if another waits, and before
 * whatever blocks. As in CPython, a thread that gives it up does not get it back before a waiter has had it.
 */
export class EmulatedGil {
  readonly #mutex: Mutex;
  readonly #counts: Int32Array;
  #since = 0;

  constructor(handle: GilHandle, probe: Probe) {
    this.#mutex = new Mutex(handle.mutex, probe);
    this.#counts = new Int32Array(handle.counts);
  }

  /** Blocks until this thread may compute. */
  take(): void {
    Atomics.add(this.#counts, 0, 1);
    this.#mutex.lock();
    Atomics.sub(this.#counts, 0, 1);
    Atomics.add(this.#counts, 1, 1);
    Atomics.notify(this.#counts, 1);
    this.#since = performance.now();
  }

  drop(): void {
    this.#mutex.unlock();
  }

  /** Between two steps of work: lets another go on when its turn has come. */
  checkInterval(): void {
    if (Atomics.load(this.#counts, 0) === 0 || performance.now() - this.#since < switchIntervalMs) return;
    const taken = Atomics.load(this.#counts, 1);
    this.drop();
    Atomics.wait(this.#counts, 1, taken, 100); // the forced switch; the limit is for a waiter that was ended
    this.take();
  }

  /** Does something that blocks, without the lock. */
  without(block: () => void): void {
    this.drop();
    block();
    this.take();
  }
}
