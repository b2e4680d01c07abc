import { canStep, firstStates, makeStep, StepError, stateKey, type ObjectStates } from './objects.ts';
import type { Declared, Operation, StepValue, Value } from './operation.ts';

/** Why a schedule has failed. */
export interface Failure {
  readonly kind: 'check' | 'assertion' | 'critical' | 'deadlock' | 'endless' | 'error';
  readonly message: string;
  /** Of a loop that never makes a step. */
  readonly line?: number;
}

/** Where a thread is: between two steps, at its end, or failed. */
export interface ThreadPoint {
  /** Equal points of a thread have the same future. */
  readonly id: number;
  /** The step it is about to make; null when it has ended or failed. */
  readonly next: Operation | null;
  /** Line of the source that makes this step, from 1; 0 if it is not known. */
  readonly line: number;
  readonly failure: Failure | null;
}

/** A program whose threads can be run one step at a time. */
export interface Program {
  readonly objects: readonly Declared[];
  readonly threads: readonly string[];
  /** A condition's wait may also end by itself. */
  readonly spurious: boolean;
  readonly first: (thread: number) => ThreadPoint;
  /** The point after the step at `point` gave `value`. */
  readonly after: (thread: number, point: ThreadPoint, value: StepValue) => ThreadPoint;
  /** What the checks say of the shared variables after all threads have ended; null if all hold. */
  readonly check: (shared: SharedValues) => Failure | null;
}

/** The shared variables by name; an array's elements in order. */
export type SharedValues = Readonly<Record<string, Value | readonly Value[]>>;

interface ThreadState {
  readonly point: ThreadPoint;
  /** True while the first half of its call is over, and the second is not. */
  readonly isSecond: boolean;
}

/** All of a program between two steps. */
export interface MachineState {
  readonly objects: ObjectStates;
  readonly threads: readonly ThreadState[];
  /** A mistake that the last step made, or where a thread failed after it. */
  readonly failure: Failure | null;
}

/** How a schedule is over. */
export interface End {
  readonly outcome: 'ended' | 'deadlock' | 'failed';
  readonly failure: Failure | null;
}

/** A schedule that has not ended after this number of steps is given up. */
export const maxSteps = 10_000;

/** Messages of failures that need no check. */
export const builtIn = {
  deadlock: 'the threads wait for each other',
  notWoken: 'no thread is left that could wake those that wait',
  endless: 'the threads can go on for ever',
} as const;

/** The state before the first step. */
export function firstState(program: Program): MachineState {
  const threads = program.threads.map((_, thread) => ({ point: program.first(thread), isSecond: false }));
  return {
    objects: firstStates(program.objects),
    threads,
    failure: threads.find(({ point }) => point.failure)?.point.failure ?? null,
  };
}

const stepOf = (program: Program, state: MachineState, thread: number, operation: Operation) => ({
  objects: program.objects,
  states: state.objects,
  operation,
  thread,
  isSecond: state.threads[thread]?.isSecond ?? false,
});

/** True if the thread can make a step. */
function isEnabled(program: Program, state: MachineState, thread: number): boolean {
  const operation = state.threads[thread]?.point.next;
  return operation ? canStep(stepOf(program, state, thread, operation), program) : false;
}

/** The threads that can make a step, in the order of their declaration; none after a failure. */
export function enabledThreads(program: Program, state: MachineState): readonly number[] {
  if (state.failure) return [];
  return state.threads.flatMap((_, thread) => (isEnabled(program, state, thread) ? [thread] : []));
}

/** Makes the next step of a thread that can make one; also returns what it gave. */
export function step(
  program: Program,
  state: MachineState,
  thread: number,
): { readonly state: MachineState; readonly value: StepValue } {
  const at = state.threads[thread];
  if (!at?.point.next) throw new Error(`thread ${thread} has no next step`);
  try {
    const { changed, value, goesOn } = makeStep(stepOf(program, state, thread, at.point.next));
    const objects = changed.length === 0 ? state.objects : [...state.objects];
    for (const [object, next] of changed) (objects as (typeof next)[])[object] = next;
    const point = goesOn ? at.point : program.after(thread, at.point, value);
    const threads = state.threads.with(thread, { point, isSecond: goesOn });
    return { state: { objects, threads, failure: point.failure }, value };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { state: { ...state, failure: { kind: error.kind, message: error.message } }, value: undefined };
  }
}

/** A state as text; equal texts mean the same future. */
export function machineKey({ objects, threads, failure }: MachineState): string {
  const points = threads.map(({ point, isSecond }) => (isSecond ? `${point.id}+` : point.id));
  return `${objects.map(stateKey).join('|')}#${points.join()}${failure ? `!${failure.kind} ${failure.message}` : ''}`;
}

/** The shared variables of a state. */
export function sharedOf(program: Program, { objects }: MachineState): SharedValues {
  const shared: Record<string, Value | Value[]> = {};
  for (const [index, declared] of program.objects.entries()) {
    const state = objects[index];
    if (declared.kind !== 'cell' || !state || !('value' in state)) continue;
    const [, name = '', element] = /^([^[]+)(\[)?/.exec(declared.name) ?? [];
    if (element === undefined) shared[name] = state.value;
    else {
      const values = (shared[name] ??= []);
      if (Array.isArray(values)) values.push(state.value);
    }
  }
  return shared;
}

/** The lock that a thread waits for, by its index; null if it waits for none. */
function lockWanted(program: Program, state: MachineState, thread: number): number | null {
  const at = state.threads[thread];
  const object = at?.point.next?.object ?? null;
  const declared = object === null ? undefined : program.objects[object];
  if (declared?.kind === 'mutex' || declared?.kind === 'rlock') return object;
  if (declared?.kind !== 'condition' || !at?.isSecond) return null;
  const waiters = object === null ? undefined : state.objects[object];
  const isWoken = program.spurious || (waiters && 'second' in waiters && waiters.second.includes(thread));
  return isWoken && ownerOf(state, declared.mutex) !== null ? declared.mutex : null;
}

function ownerOf({ objects }: MachineState, lock: number): number | null {
  const state = objects[lock];
  return state && 'owner' in state && state.owner >= 0 ? state.owner : null;
}

/** True if threads wait in a cycle, each for a lock that the next one holds. */
function hasCycle(program: Program, state: MachineState): boolean {
  const waitsFor = (thread: number): number | null => {
    const lock = lockWanted(program, state, thread);
    return lock === null ? null : ownerOf(state, lock);
  };
  return state.threads.some((_, start) => {
    let at: number | null = start;
    for (let hops = 0; hops < state.threads.length && at !== null; hops += 1) {
      at = waitsFor(at);
      if (at === start) return true;
    }
    return false;
  });
}

/** What a thread waits for. */
export interface Blocked {
  readonly thread: string;
  readonly kind: Declared['kind'];
  readonly object: string;
  /** The thread that holds it; null if none does. */
  readonly owner: string | null;
}

/** The threads that wait, each with what it waits for. */
export function blockedOf(program: Program, state: MachineState): readonly Blocked[] {
  return state.threads.flatMap(({ point }, thread) => {
    const lock = lockWanted(program, state, thread);
    // A waiter that was notified waits for its mutex, no longer for the condition.
    const object = lock ?? point.next?.object ?? null;
    const declared = object === null ? undefined : program.objects[object];
    if (!declared || isEnabled(program, state, thread)) return [];
    const owner = lock === null ? null : ownerOf(state, lock);
    return [
      {
        thread: program.threads[thread] ?? '',
        kind: declared.kind,
        object: declared.name,
        owner: owner === null ? null : (program.threads[owner] ?? null),
      },
    ];
  });
}

/** How a state in which no thread can make a step is over; null if one can. */
export function endOf(program: Program, state: MachineState): End | null {
  if (state.failure) return { outcome: 'failed', failure: state.failure };
  const enabled = enabledThreads(program, state);
  const waiting = state.threads.filter(({ point }) => point.next !== null);
  // Waits that would only end by themselves wait for ever.
  const isStuck = program.spurious && enabledThreads({ ...program, spurious: false }, state).length === 0;
  if (enabled.length > 0 && !(isStuck && waiting.length > 0)) return null;
  if (waiting.length > 0) {
    const message = hasCycle(program, state) ? builtIn.deadlock : builtIn.notWoken;
    return { outcome: 'deadlock', failure: { kind: 'deadlock', message } };
  }
  const failure = program.check(sharedOf(program, state));
  return { outcome: failure ? 'failed' : 'ended', failure };
}
