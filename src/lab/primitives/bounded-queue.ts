import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { Condition } from './condition.ts';
import { Deadline } from './deadline.ts';
import { Mutex } from './mutex.ts';
import { silent, SyncError, type SharedHandle } from './object.ts';

/** Bytes of the state words before the ring, a multiple of a number's 8. */
const stateBytes = 16;

/**
 * A first-in first-out queue of numbers between threads with a bound: put blocks while it is
 * full, get while it is empty. `taskDone` and `join` count unfinished items as Python's
 * JoinableQueue does.
 */
export class BoundedQueue {
  readonly handle: SharedHandle;
  readonly #probe: Probe;
  readonly #mutex: Mutex;
  readonly #notFull: Condition;
  readonly #notEmpty: Condition;
  readonly #allDone: Condition;
  /** [head, size, unfinished] */
  readonly #state: Int32Array;
  readonly #ring: Float64Array;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    this.handle = handle;
    this.#probe = probe;
    const part = (index: number, type: 'mutex' | 'condition'): SharedHandle => {
      const buffer = handle.parts?.[index];
      if (!buffer) throw new SyncError(`${handle.object.id} came without its parts`);
      return { object: { id: `${handle.object.id}.${index}`, type }, buffer, limit: 0 };
    };
    this.#mutex = new Mutex(part(0, 'mutex'));
    this.#notFull = new Condition(part(1, 'condition'), this.#mutex);
    this.#notEmpty = new Condition(part(2, 'condition'), this.#mutex);
    this.#allDone = new Condition(part(3, 'condition'), this.#mutex);
    this.#state = new Int32Array(handle.buffer, 0, 3);
    this.#ring = new Float64Array(handle.buffer, stateBytes, handle.limit);
  }

  /** An empty queue for `capacity` items (at least 1). */
  static create(id: string, capacity: number, probe?: Probe): BoundedQueue {
    const buffer = new SharedArrayBuffer(stateBytes + capacity * Float64Array.BYTES_PER_ELEMENT);
    const parts = [8, 4, 4, 4].map((bytes) => new SharedArrayBuffer(bytes));
    return new BoundedQueue({ object: { id, type: 'queue' }, buffer, limit: capacity, parts }, probe);
  }

  get object(): SyncObject {
    return this.handle.object;
  }

  /** Items in it now. */
  get size(): number {
    return Atomics.load(this.#state, 1);
  }

  /** Appends an item, blocking while the queue is full; false when `timeoutMs` passed first. */
  put(item: number, timeoutMs?: number): boolean {
    return this.#when({
      op: 'put',
      ready: () => this.size < this.handle.limit,
      condition: this.#notFull,
      timeoutMs,
      act: () => {
        this.#ring[(this.#word(0) + this.size) % this.handle.limit] = item;
        Atomics.add(this.#state, 1, 1);
        Atomics.add(this.#state, 2, 1);
        this.#notEmpty.notify(1);
        return item;
      },
    }) !== undefined;
  }

  /** Removes the oldest item, blocking while there is none; undefined when `timeoutMs` passed first. */
  get(timeoutMs?: number): number | undefined {
    return this.#when({
      op: 'get',
      ready: () => this.size > 0,
      condition: this.#notEmpty,
      timeoutMs,
      act: () => {
        const head = this.#word(0);
        const item = this.#ring[head] ?? Number.NaN;
        Atomics.store(this.#state, 0, (head + 1) % this.handle.limit);
        Atomics.sub(this.#state, 1, 1);
        this.#notFull.notify(1);
        return item;
      },
    });
  }

  /** Says that one item that was got is finished. Throws when called more often than put. */
  taskDone(): void {
    this.#mutex.lock();
    const unfinished = this.#word(2);
    if (unfinished > 0) Atomics.sub(this.#state, 2, 1);
    if (unfinished === 1) this.#allDone.notify();
    this.#mutex.unlock();
    if (unfinished === 0) throw new SyncError(`taskDone on ${this.object.id} was called more often than put`);
    this.#probe.release(this.object, 'task-done', { size: unfinished - 1 });
  }

  /** Blocks until every item ever put is finished; false when `timeoutMs` passed first. */
  join(timeoutMs?: number): boolean {
    return this.#when({ op: 'join', ready: () => this.#word(2) === 0, condition: this.#allDone, timeoutMs, act: () => 0 }) !== undefined;
  }

  #word(index: number): number {
    return Atomics.load(this.#state, index);
  }

  #when(options: {
    readonly op: string;
    readonly ready: () => boolean;
    readonly condition: Condition;
    readonly timeoutMs: number | undefined;
    readonly act: () => number;
  }): number | undefined {
    const { op, ready, condition, timeoutMs, act } = options;
    const deadline = new Deadline(timeoutMs);
    this.#mutex.lock();
    let ok = ready();
    if (!ok) {
      this.#probe.wait(this.object, op, timeoutMs !== undefined);
      ok = condition.waitFor(ready, timeoutMs === undefined ? undefined : deadline.left());
    }
    const item = ok ? act() : undefined;
    const size = this.size;
    this.#mutex.unlock();
    this.#probe.proceed(this.object, op, ok ? 'ok' : 'timeout', item === undefined ? { size } : { size, item });
    return item;
  }
}
