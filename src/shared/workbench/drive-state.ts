import type { ObjectStates } from './objects.ts';
import { operationText, type Declared, type Operation, type StepValue, type Value } from './operation.ts';
import type { Blocked, End, Failure } from './machine.ts';

/** One step of a schedule as it was made. */
export interface MadeStep {
  readonly thread: string;
  readonly op: string;
  readonly line: number;
  /** What the operation gave; null if nothing. */
  readonly value: StepValue;
  /** The threads that could have made this step. */
  readonly enabled: readonly string[];
}

/** A program between two steps, as the person at the controls sees it. */
export interface DriveState {
  readonly threads: readonly DriveThread[];
  /** Each shared variable; the elements of a list as `seats[0]`, `seats[1]` and so on. */
  readonly variables: readonly DriveVariable[];
  readonly objects: readonly DriveObject[];
  readonly steps: readonly MadeStep[];
  /** The steps as text. */
  readonly schedule: string;
  /** Null while a thread can go on. */
  readonly outcome: End['outcome'] | null;
  readonly failure: Failure | null;
}

export interface DriveThread {
  readonly name: string;
  readonly state: 'ready' | 'waiting' | 'ended' | 'failed';
  /** Line of the source that makes its next step, from 1; 0 if it is not known or the thread has ended. */
  readonly line: number;
  /** Its next step, such as `read x`; null when it has ended or failed. */
  readonly next: string | null;
  /** What it waits for; null if it does not. */
  readonly waitsFor: Omit<Blocked, 'thread'> | null;
  /** Id of the thread in the operating system; null in the model, or where it is not known. */
  readonly tid: number | null;
}

export interface DriveVariable {
  readonly name: string;
  readonly value: Value;
  /** The thread that wrote it last, and in which step, from 1; null if none has. */
  readonly written: { readonly thread: string; readonly step: number } | null;
}

/** An object that is not a variable: locks, semaphores and so on. */
export interface DriveObject {
  readonly kind: Exclude<Declared['kind'], 'cell'>;
  readonly name: string;
  /** The thread that holds a lock, or those inside a critical section. */
  readonly owners: readonly string[];
  /** The threads that cannot go on because of it. */
  readonly waiting: readonly string[];
  /** Depth of a lock, permits that are free, threads that arrived at a barrier; null for others. */
  readonly count: number | null;
  /** Of an event. */
  readonly isSet: boolean | null;
  /** What a queue holds, the oldest first. */
  readonly items: readonly Value[] | null;
  /** Of a condition: the mutex that a wait frees. */
  readonly mutex: string | null;
}

/** A step that was made, with what it was. */
export interface DriveStep extends MadeStep {
  readonly operation: Operation;
}

export const withoutOperation = ({ operation: _operation, ...step }: DriveStep): MadeStep => step;

/** What an execution knows of a program, by numbers of threads and objects. */
export interface DriveParts {
  readonly declared: readonly Declared[];
  readonly objects: ObjectStates;
  readonly names: readonly string[];
  readonly threads: readonly {
    readonly next: Operation | null;
    readonly line: number;
    readonly isEnabled: boolean;
    readonly hasFailed: boolean;
    readonly tid: number | null;
  }[];
  readonly blocked: readonly Blocked[];
  readonly steps: readonly DriveStep[];
  readonly schedule: string;
  readonly end: End | null;
}

/** Puts together what a person sees of an execution, be it the model or real threads. */
export function driveState(parts: DriveParts): DriveState {
  const { declared, names, blocked, steps, schedule, end } = parts;
  const threads = parts.threads.map(({ next, line, isEnabled, hasFailed, tid }, index): DriveThread => {
    const waits = blocked.find(({ thread }) => thread === names[index]);
    return {
      name: names[index] ?? '',
      state: stateOf({ next, isEnabled, hasFailed }),
      line: next || hasFailed ? line : 0,
      next: next ? operationText(next, declared) : null,
      waitsFor: waits ? { kind: waits.kind, object: waits.object, owner: waits.owner } : null,
      tid,
    };
  });
  return {
    threads,
    variables: variablesOf(parts),
    objects: objectsOf(parts),
    steps: steps.map(withoutOperation),
    schedule,
    outcome: end?.outcome ?? null,
    failure: end?.failure ?? null,
  };
}

function stateOf({
  next,
  isEnabled,
  hasFailed,
}: {
  readonly next: Operation | null;
  readonly isEnabled: boolean;
  readonly hasFailed: boolean;
}): DriveThread['state'] {
  if (hasFailed) return 'failed';
  if (!next) return 'ended';
  return isEnabled ? 'ready' : 'waiting';
}

/** True if a step has changed its cell. */
function isWrite({ name, args }: Operation, value: StepValue): boolean {
  if (name === 'compareExchange') return Object.is(value ?? null, args[0]);
  return ['write', 'store', 'add', 'exchange'].includes(name);
}

function variablesOf({ declared, objects, steps }: DriveParts): readonly DriveVariable[] {
  const written = new Map<number, { readonly thread: string; readonly step: number }>();
  for (const [index, { operation, value, thread }] of steps.entries())
    if (operation.object !== null && isWrite(operation, value))
      written.set(operation.object, { thread, step: index + 1 });
  return declared.flatMap(({ kind, name }, index) => {
    const state = objects[index];
    if (kind !== 'cell' || !state || !('value' in state)) return [];
    return [{ name, value: state.value, written: written.get(index) ?? null }];
  });
}

function objectsOf({ declared, objects, names, blocked }: DriveParts): readonly DriveObject[] {
  const nameOf = (thread: number): string => names[thread] ?? '';
  return declared.flatMap((one, index): DriveObject[] => {
    const { kind, name } = one;
    const state = objects[index];
    if (kind === 'cell' || !state) return [];
    const waiting = blocked.filter((one) => one.kind === kind && one.object === name).map(({ thread }) => thread);
    const nothing = { kind, name, owners: [], waiting, count: null, isSet: null, items: null, mutex: null };
    if ('owner' in state) {
      const owners = state.owner < 0 ? [] : [nameOf(state.owner)];
      return [{ ...nothing, owners, count: state.depth }];
    }
    if ('permits' in state) return [{ ...nothing, count: state.permits }];
    if ('isSet' in state) return [{ ...nothing, isSet: state.isSet }];
    if ('items' in state) return [{ ...nothing, items: state.items }];
    if ('inside' in state) return [{ ...nothing, owners: state.inside.map(nameOf) }];
    if (one.kind === 'condition') return [{ ...nothing, mutex: declared[one.mutex]?.name ?? null }];
    return [{ ...nothing, count: 'first' in state && kind === 'barrier' ? state.first.length : null }];
  });
}
