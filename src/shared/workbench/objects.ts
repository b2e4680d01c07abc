import type { Declared, Operation, StepValue, Value } from './operation.ts';

/** The states of all objects, each by its index; never changed in place. */
export type ObjectStates = readonly ObjectState[];

type Threads = readonly number[];

/** A cell's value, a lock's owner and depth, permits, the threads that wait, or what a queue holds. */
export type ObjectState =
  | { readonly value: Value }
  | { readonly owner: number; readonly depth: number }
  | { readonly permits: number }
  /** `second`: those in the second half of a call, which may go on. */
  | { readonly first: Threads; readonly second: Threads }
  | { readonly isSet: boolean }
  | { readonly items: readonly Value[] }
  | { readonly inside: Threads };

/** What a step changed. */
export interface StepResult {
  readonly changed: readonly (readonly [object: number, state: ObjectState])[];
  readonly value: StepValue;
  /** True if the call goes on with a second step, such as a wait that has freed its mutex. */
  readonly goesOn: boolean;
}

/** A step that is a mistake of the program, such as unlocking what another thread holds. */
export class StepError extends Error {
  readonly kind: 'error' | 'critical';

  constructor(message: string, kind: 'error' | 'critical' = 'error') {
    super(message);
    this.kind = kind;
  }
}

const free = -1;

/** What a mistake of a program is called, whichever execution finds it. */
export const misuse = {
  unlock: (name: string) => new StepError(`unlock of ${name}, which this thread does not hold`),
  release: (name: string) => new StepError(`release of ${name}, which has all its permits`),
  condition: (name: string, mutex: string) => new StepError(`${name} is used without holding ${mutex}`),
  add: (name: string, value: Value) => new StepError(`add needs numbers: ${name} is ${JSON.stringify(value)}`),
  section: (name: string) => new StepError(name, 'critical'),
} as const;

/** The states before the first step. */
export function firstStates(objects: readonly Declared[]): ObjectStates {
  return objects.map((object): ObjectState => {
    switch (object.kind) {
      case 'cell':
        return { value: object.initial };
      case 'mutex':
      case 'rlock':
        return { owner: free, depth: 0 };
      case 'semaphore':
        return { permits: object.permits };
      case 'condition':
      case 'barrier':
        return { first: [], second: [] };
      case 'event':
        return { isSet: false };
      case 'queue':
        return { items: [] };
      default:
        return { inside: [] };
    }
  });
}

const valueKey = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/** A state as text; equal texts mean equal states. */
export function stateKey(state: ObjectState): string {
  if ('value' in state) return valueKey(state.value);
  if ('owner' in state) return `${state.owner}x${state.depth}`;
  if ('permits' in state) return String(state.permits);
  if ('first' in state) return `${state.first.join()}/${state.second.join()}`;
  if ('isSet' in state) return state.isSet ? '1' : '0';
  return 'items' in state ? `[${state.items.map(valueKey).join()}]` : `{${state.inside.join()}}`;
}

const done = (object: number, state: ObjectState, value?: StepValue): StepResult => ({
  changed: [[object, state]],
  value,
  goesOn: false,
});

const unchanged = (value?: StepValue): StepResult => ({ changed: [], value, goesOn: false });

/** What a step needs to know. */
export interface Step {
  readonly objects: readonly Declared[];
  readonly states: ObjectStates;
  readonly operation: Operation;
  readonly thread: number;
  /** True if the first half of the call is over. */
  readonly isSecond: boolean;
}

type StateWith<K extends string> = Extract<ObjectState, Readonly<Record<K, unknown>>>;

/** The state of the step's object, which has the field `key`. */
function stateWith<K extends string>({ states, operation }: Step, key: K): StateWith<K> {
  const state = states[operation.object ?? -1];
  if (!state || !(key in state)) throw new Error(`no object with ${key}`);
  return state as StateWith<K>;
}

function declaredOf({ objects, operation }: Step): Declared | null {
  return operation.object === null ? null : (objects[operation.object] ?? null);
}

const isFree = (states: ObjectStates, lock: number): boolean => {
  const state = states[lock];
  return state !== undefined && 'owner' in state && state.owner === free;
};

/** True if the thread's next step can be made now. */
export function canStep(step: Step, { spurious }: { readonly spurious: boolean }): boolean {
  const declared = declaredOf(step);
  const { operation, thread, isSecond, states } = step;
  switch (declared?.kind) {
    case 'mutex':
      return operation.name !== 'lock' || stateWith(step, 'owner').owner === free;
    case 'rlock':
      return operation.name !== 'lock' || [free, thread].includes(stateWith(step, 'owner').owner);
    case 'semaphore':
      return operation.name !== 'acquire' || stateWith(step, 'permits').permits > 0;
    case 'condition':
      return (
        !isSecond || ((spurious || stateWith(step, 'first').second.includes(thread)) && isFree(states, declared.mutex))
      );
    case 'barrier':
      return !isSecond || stateWith(step, 'first').second.includes(thread);
    case 'event':
      return operation.name !== 'wait' || stateWith(step, 'isSet').isSet;
    case 'queue': {
      const { length } = stateWith(step, 'items').items;
      if (operation.name === 'put') return length < declared.capacity;
      return operation.name !== 'get' || length > 0;
    }
    default:
      return true;
  }
}

/** Makes a step that can be made. Throws a StepError for a mistake of the program. */
export function makeStep(step: Step): StepResult {
  const declared = declaredOf(step);
  if (!declared) return unchanged();
  const makers = {
    cell: stepCell,
    mutex: stepLock,
    rlock: stepLock,
    semaphore: stepSemaphore,
    condition: stepCondition,
    event: stepEvent,
    barrier: stepBarrier,
    queue: stepQueue,
    section: stepSection,
  };
  return makers[declared.kind](step, declared as never, step.operation.object ?? -1);
}

type Of<K extends Declared['kind']> = Extract<Declared, { kind: K }>;

function stepCell(step: Step, { name }: Of<'cell'>, object: number): StepResult {
  const { value } = stateWith(step, 'value');
  const [first = null, second = null] = step.operation.args;
  switch (step.operation.name) {
    case 'read':
    case 'load':
      return unchanged(value);
    case 'add': {
      if (typeof value !== 'number' || typeof first !== 'number') throw misuse.add(name, value);
      return done(object, { value: value + first }, value);
    }
    case 'exchange':
      return done(object, { value: first }, value);
    case 'compareExchange':
      return Object.is(value, first) ? done(object, { value: second }, value) : unchanged(value);
    default:
      return done(object, { value: first });
  }
}

function stepLock(step: Step, { kind, name }: Of<'mutex' | 'rlock'>, object: number): StepResult {
  const { owner, depth } = stateWith(step, 'owner');
  const { thread, operation } = step;
  if (operation.name === 'unlock') {
    if (owner !== thread) throw misuse.unlock(name);
    return done(object, depth > 1 ? { owner, depth: depth - 1 } : { owner: free, depth: 0 });
  }
  const isTry = operation.name === 'tryLock';
  const mayEnter = owner === free || (kind === 'rlock' && owner === thread);
  if (!mayEnter) return unchanged(false);
  return done(object, { owner: thread, depth: depth + 1 }, isTry ? true : undefined);
}

function stepSemaphore(step: Step, declared: Of<'semaphore'>, object: number): StepResult {
  const { permits } = stateWith(step, 'permits');
  if (step.operation.name === 'release') {
    if (declared.bounded && permits >= declared.permits) throw misuse.release(declared.name);
    return done(object, { permits: permits + 1 });
  }
  const isTry = step.operation.name === 'tryAcquire';
  if (permits === 0) return unchanged(false);
  return done(object, { permits: permits - 1 }, isTry ? true : undefined);
}

function stepCondition(step: Step, { name, mutex }: Of<'condition'>, object: number): StepResult {
  const { first, second } = stateWith(step, 'first');
  const { thread, operation, isSecond } = step;
  if (isSecond) {
    const others = { first: first.filter((one) => one !== thread), second: second.filter((one) => one !== thread) };
    const changed: StepResult['changed'] = [
      [object, others],
      [mutex, { owner: thread, depth: 1 }],
    ];
    return { changed, value: undefined, goesOn: false };
  }
  const lock = step.states[mutex];
  if (!lock || !('owner' in lock) || lock.owner !== thread)
    throw misuse.condition(name, step.objects[mutex]?.name ?? '');
  if (operation.name === 'wait') {
    const changed: StepResult['changed'] = [
      [object, { first: [...first, thread], second }],
      [mutex, { owner: free, depth: 0 }],
    ];
    return { changed, value: undefined, goesOn: true };
  }
  const count = operation.name === 'notifyAll' ? first.length : Number(operation.args[0] ?? 1);
  return done(object, { first: first.slice(count), second: [...second, ...first.slice(0, count)] });
}

function stepEvent(step: Step, _declared: Of<'event'>, object: number): StepResult {
  switch (step.operation.name) {
    case 'set':
      return done(object, { isSet: true });
    case 'clear':
      return done(object, { isSet: false });
    case 'isSet':
      return unchanged(stateWith(step, 'isSet').isSet);
    default:
      return unchanged();
  }
}

function stepBarrier(step: Step, { parties }: Of<'barrier'>, object: number): StepResult {
  const { first, second } = stateWith(step, 'first');
  const { thread, isSecond } = step;
  if (isSecond) return done(object, { first, second: second.filter((one) => one !== thread) }, false);
  // The last one opens it and passes at once; the others leave it in steps of their own.
  if (first.length + 1 === parties) return done(object, { first: [], second: [...second, ...first] }, true);
  return { changed: [[object, { first: [...first, thread], second }]], value: undefined, goesOn: true };
}

function stepQueue(step: Step, { capacity }: Of<'queue'>, object: number): StepResult {
  const { items } = stateWith(step, 'items');
  const { name, args } = step.operation;
  if (name === 'size') return unchanged(items.length);
  if (name === 'put' || name === 'tryPut') {
    if (items.length >= capacity) return unchanged(false);
    return done(object, { items: [...items, args[0] ?? null] }, name === 'tryPut' ? true : undefined);
  }
  return items.length === 0 ? unchanged(null) : done(object, { items: items.slice(1) }, items[0] ?? null);
}

function stepSection(step: Step, { name }: Of<'section'>, object: number): StepResult {
  const { inside } = stateWith(step, 'inside');
  if (step.operation.name === 'leave') return done(object, { inside: inside.filter((one) => one !== step.thread) });
  if (inside.length > 0) throw misuse.section(name);
  return done(object, { inside: [...inside, step.thread] });
}
