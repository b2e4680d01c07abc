import type { SyncObject } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import type { Probe } from '../runtime/probe.ts';
import { Condition } from './condition.ts';
import { Deadline } from './deadline.ts';
import { Mutex } from './mutex.ts';
import { silent, SyncError, type SharedHandle } from './object.ts';

/** Bytes of the state words before the items, a multiple of a number's 8. */
const stateBytes = 16;

/** Memory for a queue of `capacity` items (at least 1), each of `words` numbers. */
export function allocateQueue(id: string, capacity: number, words: number): SharedHandle {
  const buffer = new SharedArrayBuffer(stateBytes + capacity * words * Float64Array.BYTES_PER_ELEMENT);
  const parts = [8, 4, 4, 4].map((bytes) => new SharedArrayBuffer(bytes));
  return { object: { id, type: 'queue' }, buffer, limit: capacity, parts };
}

/**
 * What all queues between threads have in common: put blocks while it is full, get while it
 * is empty, and `taskDone` and `join` count unfinished items as Python's queues do. A subclass
 * decides in which order items come out.
 */
export abstract class SharedQueue<Item> {
  readonly handle: SharedHandle;
  /** The items' numbers; touched by subclasses with the queue's mutex held. */
  protected readonly cells: Float64Array;
  readonly #probe: Probe;
  readonly #mutex: Mutex;
  readonly #notFull: Condition;
  readonly #notEmpty: Condition;
  readonly #allDone: Condition;
  /** [a word of the subclass's own, size, unfinished, number of puts so far] */
  readonly #state: Int32Array;

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
    this.#state = new Int32Array(handle.buffer, 0, 4);
    this.cells = new Float64Array(handle.buffer, stateBytes);
  }

  /** Stores an item; the size does not count it yet. */
  protected abstract insert(item: Item): void;
  /** Takes the next item out; the size still counts it. */
  protected abstract remove(): Item;
  /** How the item is shown in the log. */
  protected abstract describe(item: Item): ParamValue;

  get object(): SyncObject {
    return this.handle.object;
  }

  /** Items in it now: a hint only, since others may come between. */
  get size(): number {
    return this.#word(1);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  get isFull(): boolean {
    return this.size >= this.handle.limit;
  }

  /** How many items were put before: an order of arrival for subclasses. */
  protected get arrivals(): number {
    return this.#word(3);
  }

  /** A word that the subclass may use as it likes, with the mutex held. */
  protected get ownWord(): number {
    return this.#word(0);
  }

  protected set ownWord(value: number) {
    Atomics.store(this.#state, 0, value);
  }

  /** Adds an item, blocking while the queue is full; false when `timeoutMs` passed first. */
  put(item: Item, timeoutMs?: number): boolean {
    return this.#when('put', {
      ready: () => !this.isFull,
      condition: this.#notFull,
      timeoutMs,
      act: () => this.#add(item),
    }).ok;
  }

  /** Removes the next item, blocking while there is none; undefined when `timeoutMs` passed first. */
  get(timeoutMs?: number): Item | undefined {
    return this.#when('get', {
      ready: () => !this.isEmpty,
      condition: this.#notEmpty,
      timeoutMs,
      act: () => this.#take(),
    }).item;
  }

  /** Adds an item if there is room now; never blocks for room. */
  tryPut(item: Item): boolean {
    return (
      this.#now(
        'try-put',
        () => !this.isFull,
        () => this.#add(item),
      ) !== undefined
    );
  }

  /** Removes the next item if there is one now; never blocks for one. */
  tryGet(): Item | undefined {
    return this.#now(
      'try-get',
      () => !this.isEmpty,
      () => this.#take(),
    );
  }

  /** Says that one item that was got is finished. Throws when called more often than put. */
  taskDone(): void {
    this.#mutex.lock();
    const unfinished = this.#word(2);
    if (unfinished > 0) Atomics.sub(this.#state, 2, 1);
    // Before the mutex is free, so that the report of a join it releases cannot be earlier.
    if (unfinished > 0) this.#probe.release(this.object, 'task-done', { size: unfinished - 1 });
    if (unfinished === 1) this.#allDone.notify();
    this.#mutex.unlock();
    if (unfinished === 0) throw new SyncError(`taskDone on ${this.object.id} was called more often than put`);
  }

  /** Blocks until every item ever put is finished; false when `timeoutMs` passed first. */
  join(timeoutMs?: number): boolean {
    return this.#when('join', { ready: () => this.#word(2) === 0, condition: this.#allDone, timeoutMs }).ok;
  }

  #add(item: Item): Item {
    this.insert(item);
    for (const word of [1, 2, 3]) Atomics.add(this.#state, word, 1);
    this.#notEmpty.notify(1);
    return item;
  }

  #take(): Item {
    const item = this.remove();
    Atomics.sub(this.#state, 1, 1);
    this.#notFull.notify(1);
    return item;
  }

  #word(index: number): number {
    return Atomics.load(this.#state, index);
  }

  #now(op: string, ready: () => boolean, act: () => Item): Item | undefined {
    this.#mutex.lock();
    const result = ready() ? act() : undefined;
    const size = this.size;
    this.#mutex.unlock();
    this.#probe.proceed(this.object, op, result === undefined ? 'refused' : 'ok', {
      size,
      nonBlocking: true,
      ...(result === undefined ? {} : { item: this.describe(result) }),
    });
    return result;
  }

  #when(
    op: string,
    options: {
      readonly ready: () => boolean;
      readonly condition: Condition;
      readonly timeoutMs: number | undefined;
      readonly act?: () => Item;
    },
  ): { readonly ok: boolean; readonly item: Item | undefined } {
    const { ready, condition, timeoutMs, act } = options;
    const deadline = new Deadline(timeoutMs);
    this.#mutex.lock();
    let ok = ready();
    if (!ok) {
      this.#probe.wait(this.object, op, timeoutMs !== undefined);
      ok = condition.waitFor(ready, timeoutMs === undefined ? undefined : deadline.left());
    }
    const item = ok ? act?.() : undefined;
    const size = this.size;
    this.#mutex.unlock();
    this.#probe.proceed(
      this.object,
      op,
      ok ? 'ok' : 'timeout',
      item === undefined ? { size } : { size, item: this.describe(item) },
    );
    return { ok, item };
  }
}
