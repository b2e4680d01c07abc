import { StepError } from '#shared/workbench/objects.ts';

/** What a gate holds when its thread shall leave its function there. */
const left = -1;

/** Where the threads of a program sleep between their steps: a word of shared memory for each. */
export class Gates {
  readonly buffer: SharedArrayBuffer;
  /** How many steps each thread was granted. */
  readonly #granted: Int32Array;

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.#granted = new Int32Array(buffer);
  }

  static create(threads: number): Gates {
    return new Gates(new SharedArrayBuffer(threads * Int32Array.BYTES_PER_ELEMENT));
  }

  /** Reports that a thread is at its gate, and sleeps until it is granted a step. Throws when it shall leave. */
  pass(thread: number, report: () => void): void {
    const before = Atomics.load(this.#granted, thread);
    report();
    // One that shall leave is not granted anything any more.
    if (before !== left) this.#sleepWhile(thread, before);
    if (Atomics.load(this.#granted, thread) === left) throw new StepError('the program was ended');
  }

  /** Lets a thread that is at its gate make one step. */
  grant(thread: number): void {
    Atomics.add(this.#granted, thread, 1);
    Atomics.notify(this.#granted, thread);
  }

  /** Lets a thread leave its function at its gate. */
  leave(thread: number): void {
    Atomics.store(this.#granted, thread, left);
    Atomics.notify(this.#granted, thread);
  }

  #sleepWhile(thread: number, granted: number): void {
    while (Atomics.load(this.#granted, thread) === granted) Atomics.wait(this.#granted, thread, granted);
  }
}
