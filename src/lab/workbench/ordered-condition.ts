import { misuse } from '#shared/workbench/objects.ts';
import { Condition } from '../primitives/condition.ts';
import { Mutex } from '../primitives/mutex.ts';
import { SyncError, type SharedHandle } from '../primitives/object.ts';
import type { Probe } from '../runtime/probe.ts';

/** A mutex that is taken only after a gate was passed. */
class GatedMutex extends Mutex {
  readonly #pass: () => void;

  constructor(handle: SharedHandle, pass: () => void) {
    super(handle);
    this.#pass = pass;
  }

  override lock(): boolean {
    this.#pass();
    return super.lock();
  }
}

/**
 * A condition variable whose waiters are woken in the order in which they came: each sleeps in a condition of its own,
 * and stands in a line that is changed with the mutex held.
 */
export class OrderedCondition {
  readonly #id: string;
  readonly #mutex: Mutex;
  /** [waiting, the threads that wait in order …] */
  readonly #line: Int32Array;
  /** For each thread, 1 from its notify to the end of its wait. */
  readonly #woken: Int32Array;
  readonly #own: readonly Condition[];

  /** `gate` is passed by a waiter that was woken, before it takes the mutex again; `probe` reports that it sleeps. */
  constructor(
    handle: SharedHandle,
    mutex: Mutex,
    { gate, probe }: { readonly gate: () => void; readonly probe: Probe },
  ) {
    const [woken, ...own] = handle.parts ?? [];
    if (!woken) throw new SyncError(`${handle.object.id} came without its parts`);
    this.#id = handle.object.id;
    this.#mutex = mutex;
    this.#line = new Int32Array(handle.buffer);
    this.#woken = new Int32Array(woken);
    const gated = new GatedMutex(mutex.handle, gate);
    this.#own = own.map((buffer) => new Condition({ object: handle.object, buffer, limit: 0 }, gated, probe));
  }

  /** Memory for a condition of a number of threads. */
  static allocate(id: string, threads: number): SharedHandle {
    const words = (count: number): SharedArrayBuffer => new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT);
    const parts = [words(threads), ...Array.from({ length: threads }, () => words(1))];
    return { object: { id, type: 'condition' }, buffer: words(threads + 1), limit: threads, parts };
  }

  /** The threads that wait for a notify, the first one first. */
  get waiting(): readonly number[] {
    return [...this.#line.subarray(1, Atomics.load(this.#line, 0) + 1)];
  }

  /** The threads that were notified and have not taken the mutex again. */
  get woken(): readonly number[] {
    return [...this.#woken.keys()].filter((thread) => Atomics.load(this.#woken, thread) === 1);
  }

  /** Frees the mutex, sleeps until a notify reaches this thread, passes the gate, and takes the mutex again. */
  wait(thread: number): void {
    this.#mustOwn();
    this.#setWaiting([...this.waiting, thread]);
    this.#own[thread]?.wait();
    this.#setWaiting(this.waiting.filter((one) => one !== thread));
    Atomics.store(this.#woken, thread, 0);
  }

  /** Wakes the `count` threads that have waited longest; the mutex must be held. */
  notify(count: number): void {
    this.#mustOwn();
    const line = this.waiting;
    this.#setWaiting(line.slice(count));
    for (const thread of line.slice(0, count)) {
      Atomics.store(this.#woken, thread, 1);
      this.#own[thread]?.notify();
    }
  }

  /** Wakes a thread that was not notified, as POSIX allows, whatever holds the mutex. */
  wakeSpuriously(thread: number): void {
    const handle = this.#own[thread]?.handle;
    if (!handle) return;
    const held = Mutex.create(this.#id);
    held.lock();
    new Condition(handle, held).notify();
  }

  #setWaiting(line: readonly number[]): void {
    for (const [place, thread] of line.entries()) Atomics.store(this.#line, place + 1, thread);
    Atomics.store(this.#line, 0, line.length);
  }

  #mustOwn(): void {
    if (!this.#mutex.isOwned) throw misuse.condition(this.#id, this.#mutex.object.id);
  }
}
