/**
 * Counts the threads that keep a process alive: all that are no daemons, whichever thread started them.
 * The main thread is not counted; it waits for the count to reach 0, which is Python's rule for the end
 * of a process (threading, “Thread Objects”, daemon).
 */
export class ThreadCensus {
  /** What other threads of the process open the same census with. */
  readonly buffer: SharedArrayBuffer;
  readonly #live: Int32Array;

  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.buffer = buffer;
    this.#live = new Int32Array(buffer);
  }

  /** Counts a thread that is about to be started; the ticket is its own. */
  enter(): SharedArrayBuffer {
    Atomics.add(this.#live, 0, 1);
    return new SharedArrayBuffer(4);
  }

  /**
   * Takes a thread off the count. Both the thread and its starter call it, since a terminated thread cannot: the first
   * counts.
   */
  leave(ticket: SharedArrayBuffer): void {
    if (Atomics.exchange(new Int32Array(ticket), 0, 1) === 1) return;
    Atomics.sub(this.#live, 0, 1);
    Atomics.notify(this.#live, 0);
  }

  /** Resolves when no counted thread is left; does not block the event loop. */
  async whenEmpty(): Promise<void> {
    for (let live = Atomics.load(this.#live, 0); live > 0; live = Atomics.load(this.#live, 0))
      await Atomics.waitAsync(this.#live, 0, live).value;
  }
}
