import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';
import { Condition } from './condition.ts';
import { Mutex } from './mutex.ts';
import { silent, SyncError, type SharedHandle } from './object.ts';

/** Which kind of request goes first: readers, writers, or the one that came first. */
export const priorities = ['readers', 'writers', 'arrival'] as const;
export type Priority = (typeof priorities)[number];

/** Places in the shared memory. */
const readersIn = 0;
const writersIn = 1;
const readersWait = 2;
const writersWait = 3;
/** Requests so far that have been admitted or have begun to wait. */
const asked = 4;
/** Number of the next request that may be admitted, where they are admitted in the order of arrival. */
const serving = 5;
const words = 6;

/**
 * A lock that several readers or one writer may hold. Whatever changes is changed, and reported, under one internal
 * mutex, so the order of the events is the order of what happened.
 */
export class ReadWriteLock {
  readonly object: SyncObject;
  readonly #handle: SharedHandle;
  readonly #words: Int32Array;
  readonly #mutex: Mutex;
  readonly #changed: Condition;
  readonly #priority: Priority;
  readonly #probe: Probe;

  constructor(handle: SharedHandle, probe: Probe = silent) {
    const [mutex, changed] = handle.parts ?? [];
    if (!mutex || !changed) throw new SyncError(`${handle.object.id} has no inner lock`);
    this.object = handle.object;
    this.#handle = handle;
    this.#words = new Int32Array(handle.buffer);
    this.#mutex = new Mutex({ object: { id: `${handle.object.id}.mutex`, type: 'mutex' }, buffer: mutex, limit: 1 });
    this.#changed = new Condition(
      { object: { id: `${handle.object.id}.changed`, type: 'condition' }, buffer: changed, limit: 0 },
      this.#mutex,
    );
    this.#priority = priorities[handle.limit] ?? 'arrival';
    this.#probe = probe;
  }

  /** A new lock that is free. */
  static create(id: string, priority: Priority, probe?: Probe): ReadWriteLock {
    const parts = [new SharedArrayBuffer(8), new SharedArrayBuffer(4)];
    const buffer = new SharedArrayBuffer(4 * words);
    return new ReadWriteLock(
      { object: { id, type: 'rwlock' }, buffer, limit: priorities.indexOf(priority), parts },
      probe,
    );
  }

  get handle(): SharedHandle {
    return this.#handle;
  }

  /** Requests so far that have been admitted or have begun to wait. */
  get requests(): number {
    return Atomics.load(this.#words, asked);
  }

  /** Readers inside now. */
  get readers(): number {
    return Atomics.load(this.#words, readersIn);
  }

  /** Waits to be let in as one of the readers. */
  read(): void {
    this.#enter('read', readersIn, readersWait);
  }

  /** Waits to be let in alone. */
  write(): void {
    this.#enter('write', writersIn, writersWait);
  }

  endRead(): void {
    this.#leave('read', readersIn);
  }

  endWrite(): void {
    this.#leave('write', writersIn);
  }

  /** Whether a request may be admitted now, by the priority. */
  admits(op: 'read' | 'write', ticket: number): boolean {
    if (this.#at(writersIn) > 0 || (op === 'write' && this.readers > 0)) return false;
    switch (this.#priority) {
      case 'readers':
        return op === 'read' || this.#at(readersWait) === 0;
      case 'writers':
        return op === 'write' || this.#at(writersWait) === 0;
      default:
        return ticket === this.#at(serving);
    }
  }

  #at(index: number): number {
    return Atomics.load(this.#words, index);
  }

  #enter(op: 'read' | 'write', inside: number, waiting: number): void {
    this.#mutex.lock();
    const ticket = this.#at(asked);
    const admitted = this.admits(op, ticket);
    if (!admitted) {
      Atomics.add(this.#words, waiting, 1);
      this.#probe.wait(this.object, op, false);
      Atomics.add(this.#words, asked, 1);
      while (!this.admits(op, ticket)) this.#changed.wait();
      Atomics.sub(this.#words, waiting, 1);
    }
    Atomics.add(this.#words, inside, 1);
    Atomics.add(this.#words, serving, 1);
    if (admitted) Atomics.add(this.#words, asked, 1); // last, so that it never counts one neither inside nor waiting
    this.#probe.proceed(this.object, op, 'ok');
    this.#changed.notify(); // a reader that was admitted lets the next one in
    this.#mutex.unlock();
  }

  #leave(op: 'read' | 'write', inside: number): void {
    this.#mutex.lock();
    if (this.#at(inside) === 0) {
      this.#mutex.unlock();
      throw new SyncError(`${this.object.id} has no ${op} to end`);
    }
    this.#probe.release(this.object, op);
    Atomics.sub(this.#words, inside, 1);
    this.#changed.notify();
    this.#mutex.unlock();
  }
}
