import { misuse, type ObjectState } from '#shared/workbench/objects.ts';
import type { Declared, Operation, StepValue, Value } from '#shared/workbench/operation.ts';
import { Barrier } from '../primitives/barrier.ts';
import { BoundedQueue } from '../primitives/bounded-queue.ts';
import { Event } from '../primitives/event.ts';
import { Mutex } from '../primitives/mutex.ts';
import { silent, SyncError, type SharedHandle } from '../primitives/object.ts';
import { RecursiveLock } from '../primitives/recursive-lock.ts';
import { Semaphore } from '../primitives/semaphore.ts';
import { OrderedCondition } from './ordered-condition.ts';
import type { ValueTable } from './value-table.ts';

/** A thread's side of a call that has two steps. */
export interface TwoSteps {
  /** The first step is made, and the thread is about to sleep. */
  readonly asleep: () => void;
  /** Returns when the second step may be made. */
  readonly gate: () => void;
}

/** What an object is opened with. */
export interface OpenContext {
  readonly values: ValueTable;
  readonly steps: TwoSteps;
  /** The thread of the program whose number in lock words this is. */
  readonly threadOf: (owner: number) => number;
}

/** An object in shared memory, by one of the threads that use it. */
export interface RealObject {
  /** Makes a step that can be made, or both of a call. Throws a StepError for a mistake of the program. */
  readonly make: (operation: Operation, thread: number) => StepValue;
  /** What shared memory holds now. */
  readonly state: () => ObjectState;
  /** Wakes a thread that sleeps in it although nothing in the program has. */
  readonly wake?: (thread: number) => void;
}

type Of<K extends Declared['kind']> = Extract<Declared, { kind: K }>;

/** One word: the number of a variable's value. Each step is one atomic operation on it. */
export function openCell({ name }: Of<'cell'>, word: Int32Array, { values }: OpenContext): RealObject {
  const load = (): Value => values.valueOf(Atomics.load(word, 0));
  const add = (summand: Value): Value => {
    for (;;) {
      const before = Atomics.load(word, 0);
      const value = values.valueOf(before);
      if (typeof value !== 'number' || typeof summand !== 'number') throw misuse.add(name, value);
      if (Atomics.compareExchange(word, 0, before, values.numberOf(value + summand)) === before) return value;
    }
  };
  return {
    make: ({ name: operation, args: [first = null, second = null] }) => {
      if (operation === 'read' || operation === 'load') return load();
      if (operation === 'add') return add(first);
      if (operation === 'exchange') return values.valueOf(Atomics.exchange(word, 0, values.numberOf(first)));
      if (operation === 'compareExchange')
        return values.valueOf(Atomics.compareExchange(word, 0, values.numberOf(first), values.numberOf(second)));
      Atomics.store(word, 0, values.numberOf(first));
      return undefined;
    },
    state: () => ({ value: load() }),
  };
}

/** One word: the thread that is inside, from 1; 0 if none is. */
export function openSection({ name }: Of<'section'>, word: Int32Array): RealObject {
  return {
    make: (operation, thread) => {
      if (operation.name === 'leave') Atomics.compareExchange(word, 0, thread + 1, 0);
      else if (Atomics.compareExchange(word, 0, 0, thread + 1) !== 0) throw misuse.section(name);
      return undefined;
    },
    state: () => {
      const inside = Atomics.load(word, 0);
      return { inside: inside === 0 ? [] : [inside - 1] };
    },
  };
}

export function openLock(
  { kind, name }: Of<'mutex' | 'rlock'>,
  handle: SharedHandle,
  { threadOf }: OpenContext,
): RealObject {
  const lock = kind === 'mutex' ? new Mutex(handle) : new RecursiveLock(handle);
  return {
    make: (operation) => {
      if (operation.name === 'tryLock') return lock.tryLock();
      if (operation.name === 'lock') lock.lock();
      else misuseIf(() => lock.unlock(), misuse.unlock(name));
      return undefined;
    },
    state: () => {
      const { owner } = lock;
      if (owner === 0) return { owner: -1, depth: 0 };
      return { owner: threadOf(owner), depth: lock instanceof RecursiveLock ? lock.depth : 1 };
    },
  };
}

export function openSemaphore({ name }: Of<'semaphore'>, handle: SharedHandle): RealObject {
  const semaphore = new Semaphore(handle);
  return {
    make: (operation) => {
      if (operation.name === 'tryAcquire') return semaphore.tryAcquire();
      if (operation.name === 'acquire') semaphore.acquire();
      else misuseIf(() => semaphore.release(), misuse.release(name));
      return undefined;
    },
    state: () => ({ permits: semaphore.permits }),
  };
}

export function openCondition(mutex: SharedHandle, handle: SharedHandle, { steps }: OpenContext): RealObject {
  const probe = { ...silent, wait: steps.asleep };
  const condition = new OrderedCondition(handle, new Mutex(mutex), { gate: steps.gate, probe });
  return {
    make: ({ name, args }, thread) => {
      if (name === 'wait') condition.wait(thread);
      else condition.notify(name === 'notifyAll' ? Infinity : Number(args[0] ?? 1));
      return undefined;
    },
    state: () => ({ first: condition.waiting, second: condition.woken }),
    wake: (thread) => condition.wakeSpuriously(thread),
  };
}

export function openEvent(handle: SharedHandle): RealObject {
  const event = new Event(handle);
  return {
    make: ({ name }) => {
      if (name === 'isSet') return event.isSet;
      if (name === 'set') event.set();
      else if (name === 'clear') event.clear();
      else event.wait();
      return undefined;
    },
    state: () => ({ isSet: event.isSet }),
  };
}

/** `arrivals`: for each thread, the generation of the barrier that it waits to be over, from 1; 0 if it does not. */
export function openBarrier(handle: SharedHandle, arrivals: Int32Array, { steps }: OpenContext): RealObject {
  const barrier = new Barrier(handle, { ...silent, wait: steps.asleep });
  const state = () => {
    const arrived = [...arrivals.keys()].filter((thread) => Atomics.load(arrivals, thread) !== 0);
    const isOver = (thread: number): boolean => Atomics.load(arrivals, thread) !== barrier.generation + 1;
    return { first: arrived.filter((thread) => !isOver(thread)), second: arrived.filter(isOver) };
  };
  return {
    make: (_operation, thread) => {
      Atomics.store(arrivals, thread, barrier.generation + 1);
      const isLast = barrier.arrive();
      if (!isLast) steps.gate();
      Atomics.store(arrivals, thread, 0);
      return isLast;
    },
    state,
    // As if only those that have come were waited for, and the caller.
    wake: () => new Barrier({ ...handle, limit: state().first.length + 1 }).arrive(),
  };
}

/** A queue whose content can be read. */
class ReadableQueue extends BoundedQueue {
  get items(): readonly number[] {
    return Array.from({ length: this.size }, (_, index) => this.cells[(this.ownWord + index) % this.handle.limit] ?? 0);
  }
}

/** It holds the numbers of values. */
export function openQueue(handle: SharedHandle, { values }: OpenContext): RealObject {
  const queue = new ReadableQueue(handle);
  const taken = (item: number | undefined): Value => (item === undefined ? null : values.valueOf(item));
  return {
    make: ({ name, args: [item = null] }) => {
      if (name === 'size') return queue.size;
      if (name === 'get') return taken(queue.get());
      if (name === 'tryGet') return taken(queue.tryGet());
      if (name === 'tryPut') return queue.tryPut(values.numberOf(item));
      queue.put(values.numberOf(item));
      return undefined;
    },
    state: () => ({ items: queue.items.map((item) => values.valueOf(item)) }),
  };
}

/** Calls a primitive, and names its complaint as the model does. */
function misuseIf(act: () => void, mistake: Error): void {
  try {
    act();
  } catch (error) {
    throw error instanceof SyncError ? mistake : error;
  }
}
