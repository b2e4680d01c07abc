import { maxSteps } from '#shared/workbench/machine.ts';
import type { ObjectStates } from '#shared/workbench/objects.ts';
import type { Declared, Operation, StepValue } from '#shared/workbench/operation.ts';
import { Barrier } from '../primitives/barrier.ts';
import { BoundedQueue } from '../primitives/bounded-queue.ts';
import { Event } from '../primitives/event.ts';
import { Mutex } from '../primitives/mutex.ts';
import type { SharedHandle } from '../primitives/object.ts';
import { RecursiveLock } from '../primitives/recursive-lock.ts';
import { Semaphore } from '../primitives/semaphore.ts';
import { OrderedCondition } from './ordered-condition.ts';
import * as open from './real-object.ts';
import type { OpenContext, RealObject } from './real-object.ts';
import { ValueTable, type ValueTableHandle } from './value-table.ts';

/** The memory of all that a program's threads share. */
export interface RealMemory {
  readonly values: ValueTableHandle;
  /** For each object a word for each thread; a variable or a critical section is the first of its words. */
  readonly words: SharedArrayBuffer;
  /** The primitive of each object; null for variables and critical sections. */
  readonly handles: readonly (SharedHandle | null)[];
}

/** Allocates what a program declares, in the state before the first step. */
export function allocateObjects(declared: readonly Declared[], threads: number): RealMemory {
  const values = ValueTable.create();
  const words = new Int32Array(new SharedArrayBuffer(declared.length * threads * Int32Array.BYTES_PER_ELEMENT));
  for (const [object, one] of declared.entries())
    if (one.kind === 'cell') words[object * threads] = values.numberOf(one.initial);
  const handles = declared.map((one) => handleOf(one, threads));
  return { values: values.handle, words: words.buffer, handles };
}

function handleOf(declared: Declared, threads: number): SharedHandle | null {
  const { kind, name } = declared;
  switch (kind) {
    case 'mutex':
      return Mutex.create(name).handle;
    case 'rlock':
      return RecursiveLock.create(name).handle;
    case 'semaphore':
      return Semaphore.create({ id: name, permits: declared.permits, bounded: declared.bounded }).handle;
    case 'condition':
      return OrderedCondition.allocate(name, threads);
    case 'event':
      return Event.create(name).handle;
    case 'barrier':
      return Barrier.create(name, declared.parties).handle;
    case 'queue':
      // No schedule is long enough to fill a longer one.
      return BoundedQueue.create(name, Math.min(declared.capacity, maxSteps + 1)).handle;
    default:
      return null;
  }
}

/** The objects of a program in shared memory, as one of its threads sees them, or the thread that watches them. */
export class RealObjects {
  readonly #objects: readonly RealObject[];

  constructor(
    declared: readonly Declared[],
    memory: RealMemory,
    { threads, steps, threadOf }: { readonly threads: number } & Pick<OpenContext, 'steps' | 'threadOf'>,
  ) {
    const context = { values: new ValueTable(memory.values), steps, threadOf };
    this.#objects = declared.map((one, object) => {
      const words = new Int32Array(memory.words, object * threads * Int32Array.BYTES_PER_ELEMENT, threads);
      return openOne(one, { words, handles: memory.handles, handle: memory.handles[object] ?? null }, context);
    });
  }

  /** Makes a step that can be made, or both of a call. Throws a StepError for a mistake of the program. */
  make(operation: Operation, thread: number): StepValue {
    return operation.object === null ? undefined : this.#objects[operation.object]?.make(operation, thread);
  }

  /** What shared memory holds now. */
  states(): ObjectStates {
    return this.#objects.map((one) => one.state());
  }

  /** Wakes a thread that sleeps in an object although nothing in the program has. */
  wake(object: number | null, thread: number): void {
    this.#objects[object ?? -1]?.wake?.(thread);
  }
}

interface ObjectMemory {
  readonly words: Int32Array;
  readonly handle: SharedHandle | null;
  readonly handles: RealMemory['handles'];
}

function openOne(declared: Declared, { words, handle, handles }: ObjectMemory, context: OpenContext): RealObject {
  if (declared.kind === 'cell') return open.openCell(declared, words, context);
  if (declared.kind === 'section') return open.openSection(declared, words);
  const mutex = declared.kind === 'condition' ? handles[declared.mutex] : null;
  if (!handle || mutex === undefined) throw new Error(`${declared.name} has no memory`);
  switch (declared.kind) {
    case 'mutex':
    case 'rlock':
      return open.openLock(declared, handle, context);
    case 'semaphore':
      return open.openSemaphore(declared, handle);
    case 'event':
      return open.openEvent(handle);
    case 'barrier':
      return open.openBarrier(handle, words, context);
    case 'queue':
      return open.openQueue(handle, context);
    default:
      return open.openCondition(mutex ?? handle, handle, context);
  }
}
