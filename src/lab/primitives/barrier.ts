import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { silent, type SharedHandle } from './object.ts';

/** Holds threads back until all `parties` have arrived; can be used again at once. */
export class Barrier {
  readonly object: SyncObject;
  readonly #buffer: SharedArrayBuffer;
  /** [arrived, generation] */
  readonly #words: Int32Array;
  readonly #parties: number;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.object = handle.object;
    this.#buffer = handle.buffer;
    this.#words = new Int32Array(handle.buffer);
    this.#parties = handle.limit;
    this.#probe = probe;
  }

  /** A barrier for `parties` threads. */
  static create(id: string, parties: number, probe?: Probe): Barrier {
    return new Barrier({ object: { id, type: 'barrier' }, buffer: new SharedArrayBuffer(8), limit: parties }, probe);
  }

  get handle(): SharedHandle {
    return { object: this.object, buffer: this.#buffer, limit: this.#parties };
  }

  /** How often it has opened. */
  get generation(): number {
    return Atomics.load(this.#words, 1);
  }

  /** Waits for the others; true for the one that came last and opened it. */
  arrive(): boolean {
    const generation = Atomics.load(this.#words, 1);
    const last = Atomics.add(this.#words, 0, 1) + 1 === this.#parties;
    if (last) {
      this.#open();
    } else {
      this.#probe.wait(this.object, 'arrive', false);
      while (Atomics.load(this.#words, 1) === generation) Atomics.wait(this.#words, 1, generation);
    }
    this.#probe.proceed(this.object, 'arrive', 'ok');
    return last;
  }

  /**
   * The same without sleeping: all leave within nanoseconds of each other, which a race
   * needs and a wake-up by the kernel cannot give.
   */
  spin(): void {
    const generation = Atomics.load(this.#words, 1);
    if (Atomics.add(this.#words, 0, 1) + 1 === this.#parties) this.#open();
    else while (Atomics.load(this.#words, 1) === generation);
  }

  #open(): void {
    Atomics.store(this.#words, 0, 0);
    Atomics.add(this.#words, 1, 1);
    Atomics.notify(this.#words, 1);
  }
}
