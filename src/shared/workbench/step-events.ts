import type { LabEventBody, ObjectType, SyncObject } from '../model/lab.ts';
import { blockedOf, type MachineState, type Program } from './machine.ts';
import type { Declared, Operation, StepValue, Value } from './operation.ts';

/** What a thread of a program reports, as events of the lab. */
export interface ThreadEvent {
  readonly thread: number;
  readonly body: LabEventBody;
  /** Line of the program, from 1; 0 if it is not known. */
  readonly line: number;
}

/** A step of a thread, with the states around it. */
export interface ObservedStep {
  readonly before: MachineState;
  readonly after: MachineState;
  readonly thread: number;
  readonly operation: Operation;
  readonly value: StepValue;
}

interface Reporter {
  /** The locks that it holds, in the order in which it took them. */
  readonly held: string[];
  waits: number;
  /** The wait that is open, and its number. */
  open: { readonly object: SyncObject; readonly op: string; readonly seq: number } | null;
}

const typeOfKind: Readonly<Record<Exclude<Declared['kind'], 'cell' | 'section'>, ObjectType>> = {
  mutex: 'mutex',
  rlock: 'rlock',
  semaphore: 'semaphore',
  condition: 'condition',
  event: 'event',
  barrier: 'barrier',
  queue: 'queue',
};

const opOfKind: Readonly<Record<Exclude<Declared['kind'], 'cell' | 'section' | 'queue'>, string>> = {
  mutex: 'lock',
  rlock: 'lock',
  semaphore: 'acquire',
  condition: 'wait',
  event: 'wait',
  barrier: 'arrive',
};

const asReported = (value: Value | undefined): number | string | boolean => value ?? 'null';

/**
 * Turns the steps of a program into what the lab's primitives report of the same operations, so that every analysis
 * of runs applies to it.
 */
export class StepEvents {
  readonly #program: Program;
  readonly #reporters: readonly Reporter[];
  #events: ThreadEvent[] = [];

  constructor(program: Program) {
    this.#program = program;
    this.#reporters = program.threads.map(() => ({ held: [], waits: 0, open: null }));
  }

  /** What the threads wait for before the first step. */
  begin(state: MachineState): readonly ThreadEvent[] {
    this.#noteWaits(state);
    return this.#take();
  }

  /** What a step shows: the operation, which threads wait afterwards, and whether its thread has ended. */
  step(step: ObservedStep): readonly ThreadEvent[] {
    const { before, after, thread, operation } = step;
    const line = before.threads[thread]?.point.line ?? 0;
    const declared = operation.object === null ? undefined : this.#program.objects[operation.object];
    const next = after.threads[thread]?.point.next ?? null;
    // A mistake of the program is no step: its thread stays where it was.
    const isMistake = after.failure !== null && next !== null;
    if (declared && !isMistake) this.#noteOperation(declared, step, line);
    if (isMistake || next === null) this.#add(thread, { kind: 'actor-ended', exitCode: after.failure ? 1 : 0 }, line);
    this.#noteWaits(after);
    return this.#take();
  }

  #noteOperation(declared: Declared, step: ObservedStep, line: number): void {
    const { thread, operation } = step;
    const add = (body: LabEventBody): void => this.#add(thread, body, line);
    const of = (name: string, type: ObjectType): SyncObject => ({ id: name, type });
    switch (declared.kind) {
      case 'cell':
        this.#noteAccess(declared.name, step, line);
        break;
      case 'section':
        break;
      case 'mutex':
      case 'rlock':
        if (operation.name === 'unlock') this.#release(thread, declared, step, line);
        else this.#acquire(thread, declared, step, line);
        break;
      case 'condition':
        this.#noteCondition(declared, step, line);
        break;
      case 'barrier': {
        const isFirst = step.after.threads[thread]?.isSecond === true;
        if (isFirst) this.#wait(thread, of(declared.name, 'barrier'), 'arrive', line);
        else this.#proceed(thread, of(declared.name, 'barrier'), 'arrive', line);
        break;
      }
      case 'event':
        if (operation.name === 'set') add({ kind: 'release', object: of(declared.name, 'event'), op: 'set' });
        if (operation.name === 'wait') this.#proceed(thread, of(declared.name, 'event'), 'wait', line);
        break;
      default:
        this.#noteQuantity(declared, step, line);
    }
  }

  #noteQuantity(declared: Extract<Declared, { kind: 'semaphore' | 'queue' }>, step: ObservedStep, line: number): void {
    const { thread, operation, value } = step;
    const { name, args } = operation;
    const object: SyncObject = { id: declared.name, type: declared.kind };
    const size = this.#sizeOf(step, 'after');
    if (name === 'size') return;
    if (name === 'release') return this.#add(thread, { kind: 'release', object, op: 'release', size }, line);
    const isTry = name.startsWith('try');
    const isRefused = isTry && (name === 'tryGet' ? size === this.#sizeOf(step, 'before') : value === false);
    const item = name === 'put' || name === 'tryPut' ? args[0] : value;
    this.#proceed(thread, object, opName(name), line, {
      outcome: isRefused ? 'refused' : 'ok',
      size,
      ...(declared.kind === 'queue' && !isRefused && { item: asReported(item) }),
      ...(isTry && { nonBlocking: true }),
    });
  }

  #noteAccess(name: string, { thread, operation, value, after }: ObservedStep, line: number): void {
    const { held } = this.#reporter(thread);
    const isPlain = operation.name === 'read' || operation.name === 'write';
    const isRead = operation.name === 'read' || operation.name === 'load';
    const op = isRead ? 'read' : 'write';
    const state = after.objects[operation.object ?? -1];
    const written = state && 'value' in state ? state.value : null;
    this.#add(thread, { kind: 'access', variable: name, op, count: 1, atomic: !isPlain, held: [...held] }, line);
    this.#add(thread, { kind: 'value', name, op, value: asReported(isRead ? value : written) }, line);
  }

  #noteCondition(declared: Extract<Declared, { kind: 'condition' }>, step: ObservedStep, line: number): void {
    const { thread, operation, before } = step;
    const object: SyncObject = { id: declared.name, type: 'condition' };
    const mutex = this.#program.objects[declared.mutex];
    if (operation.name !== 'wait') this.#add(thread, { kind: 'release', object, op: 'notify' }, line);
    else if (mutex?.kind !== 'mutex') return;
    else if (before.threads[thread]?.isSecond) {
      if (this.#reporter(thread).open?.object.type === 'condition') this.#proceed(thread, object, 'wait', line);
      this.#acquire(thread, mutex, step, line);
    } else {
      this.#release(thread, mutex, step, line);
      this.#wait(thread, object, 'wait', line);
    }
  }

  #acquire(
    thread: number,
    { name, kind }: { name: string; kind: 'mutex' | 'rlock' },
    step: ObservedStep,
    line: number,
  ): void {
    const isTry = step.operation.name === 'tryLock';
    const outcome = isTry && step.value === false ? 'refused' : 'ok';
    const depth = this.#depthOf(step, name);
    this.#proceed(thread, { id: name, type: kind }, isTry ? 'try-lock' : 'lock', line, {
      outcome,
      ...(kind === 'rlock' && { depth }),
      ...(isTry && { nonBlocking: true }),
    });
    const { held } = this.#reporter(thread);
    if (outcome === 'ok' && !held.includes(name)) held.push(name);
  }

  #release(
    thread: number,
    { name, kind }: { name: string; kind: 'mutex' | 'rlock' },
    step: ObservedStep,
    line: number,
  ): void {
    const depth = this.#depthOf(step, name);
    const { held } = this.#reporter(thread);
    if (depth === 0 && held.includes(name)) held.splice(held.lastIndexOf(name), 1);
    this.#add(
      thread,
      { kind: 'release', object: { id: name, type: kind }, op: 'unlock', ...(kind === 'rlock' && { depth }) },
      line,
    );
  }

  /** Depth of a lock after a step. */
  #depthOf({ after }: ObservedStep, name: string): number {
    const state = after.objects[this.#program.objects.findIndex((one) => one.name === name)];
    return state && 'depth' in state ? state.depth : 0;
  }

  /** Free permits, or items, of the step's object. */
  #sizeOf(step: ObservedStep, when: 'before' | 'after'): number {
    const state = step[when].objects[step.operation.object ?? -1];
    if (state && 'permits' in state) return state.permits;
    return state && 'items' in state ? state.items.length : 0;
  }

  #wait(thread: number, object: SyncObject, op: string, line: number): void {
    const reporter = this.#reporter(thread);
    const seq = ++reporter.waits;
    reporter.open = { object, op, seq };
    this.#add(thread, { kind: 'wait', object, op, waitSeq: seq, timed: false, held: [...reporter.held] }, line);
  }

  #proceed(
    thread: number,
    object: SyncObject,
    op: string,
    line: number,
    { outcome = 'ok', ...detail }: Partial<Extract<LabEventBody, { kind: 'proceed' }>> = {},
  ): void {
    const reporter = this.#reporter(thread);
    const waitSeq = reporter.open?.seq ?? ++reporter.waits;
    reporter.open = null;
    this.#add(thread, { ...detail, kind: 'proceed', object, op, outcome, waitSeq, held: [...reporter.held] }, line);
  }

  /** Begins the waits of the threads that cannot make their next step. One that can now, waits until it makes it. */
  #noteWaits(state: MachineState): void {
    for (const { thread: name, kind, object } of blockedOf(this.#program, { ...state, failure: null })) {
      const thread = this.#program.threads.indexOf(name);
      const { open } = this.#reporter(thread);
      if (kind === 'cell' || kind === 'section' || open?.object.id === object) continue;
      const line = state.threads[thread]?.point.line ?? 0;
      const op = kind === 'queue' ? (state.threads[thread]?.point.next?.name ?? 'get') : opOfKind[kind];
      // A waiter that was notified waits for its mutex next.
      if (open) this.#proceed(thread, open.object, open.op, line);
      this.#wait(thread, { id: object, type: typeOfKind[kind] }, op, line);
    }
  }

  #reporter(thread: number): Reporter {
    const reporter = this.#reporters[thread];
    if (!reporter) throw new Error(`there is no thread ${thread}`);
    return reporter;
  }

  #add(thread: number, body: LabEventBody, line: number): void {
    this.#events.push({ thread, body, line });
  }

  #take(): readonly ThreadEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }
}

/** The lab's name of an operation: `try-put` for `tryPut`. */
const opName = (name: string): string => name.replace(/[A-Z]/u, (letter) => `-${letter.toLowerCase()}`);
