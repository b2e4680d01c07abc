import { AppError } from '#shared/errors.ts';
import type { Declared, Operation, OperationName, StepValue, Value } from '#shared/workbench/operation.ts';
import type { SharedValues } from '#shared/workbench/machine.ts';
import type { programNames } from './names.ts';
import type { ThreadReplay } from './thread-replay.ts';

const maxThreads = 16;
const maxObjects = 1000;

type ThreadBody = (shared: object) => unknown;

/** What a program declares. */
export interface Declarations {
  readonly objects: readonly Declared[];
  readonly threads: readonly { readonly id: string; readonly body: ThreadBody }[];
  readonly checks: readonly { readonly holds: (shared: SharedValues) => unknown; readonly message: string }[];
  readonly spurious: boolean;
  /** The one object that stands for all shared variables. */
  readonly shared: object;
  /** What the program was given, by name: it is the same wherever a variable holds it. */
  readonly names: ReadonlyMap<unknown, string>;
}

/** A mistake in what a program declares or does outside its threads. */
const wrong = (detail: string): AppError => new AppError('code-invalid', { detail });

const isValue = (value: unknown): value is Value =>
  value === null || ['number', 'string', 'boolean'].includes(typeof value);

function valueOf(value: unknown, what: string): Value {
  if (isValue(value)) return value;
  throw wrong(
    `${what} can hold numbers, strings, booleans and null, not ${Array.isArray(value) ? 'a list' : typeof value}`,
  );
}

/** Counts fit into the words of shared memory, also after many more steps than a schedule may have. */
const maxCount = 1_000_000_000;

function wholeOf(value: unknown, what: string, min: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= maxCount) return value;
  throw wrong(`${what} must be a whole number from ${min} to ${maxCount}, not ${String(value)}`);
}

/** The functions that a program finds by name, and what it has declared with them. */
export class Declarer implements Declarations {
  readonly objects: Declared[] = [];
  readonly threads: { readonly id: string; readonly body: ThreadBody }[] = [];
  readonly checks: { readonly holds: (shared: SharedValues) => unknown; readonly message: string }[] = [];
  readonly names = new Map<unknown, string>();
  readonly shared: object;
  spurious = false;
  readonly #replay: ThreadReplay;
  /** Cells by name; of an array, one each. */
  readonly #cells = new Map<string, number | readonly number[]>();
  /** Critical sections by name. They are named where they are entered, so the text is searched for them. */
  readonly #sections: ReadonlyMap<string, number>;

  constructor(replay: (names: ReadonlyMap<unknown, string>) => ThreadReplay, sections: readonly string[]) {
    this.#replay = replay(this.names);
    this.objects.push(...sections.map((name): Declared => ({ kind: 'section', name })));
    this.#sections = new Map(sections.map((name, object) => [name, object]));
    this.shared = this.#sharedObject();
    this.names.set(this.shared, 'shared');
  }

  /** The functions, by the names that programs use. */
  api(): Readonly<Record<(typeof programNames)[number], unknown>> {
    return {
      shared: (variables: Readonly<Record<string, unknown>>) => this.#declareShared(variables),
      thread: (id: unknown, body: unknown) => this.#declareThread(id, body),
      mutex: (id: unknown) => this.#lock('mutex', id),
      recursiveLock: (id: unknown) => this.#lock('rlock', id),
      semaphore: (id: unknown, permits: unknown, options?: { readonly bounded?: boolean }) => {
        const count = wholeOf(permits, 'the number of permits', 0);
        const object = this.#declare({
          kind: 'semaphore',
          name: this.#id(id),
          permits: count,
          bounded: options?.bounded === true,
        });
        return this.#handle(object, ['acquire', 'tryAcquire', 'release']);
      },
      condition: (id: unknown, mutex: unknown) => this.#condition(id, mutex),
      event: (id: unknown) => {
        const object = this.#declare({ kind: 'event', name: this.#id(id) });
        return this.#handle(object, ['set', 'clear', 'wait'], 'isSet');
      },
      barrier: (id: unknown, parties: unknown) => {
        const count = wholeOf(parties, 'the number of parties', 1);
        return this.#handle(this.#declare({ kind: 'barrier', name: this.#id(id), parties: count }), ['arrive']);
      },
      queue: (id: unknown, capacity: unknown) => this.#queue(id, capacity),
      atomic: (shared: unknown, name: unknown, index?: unknown) => this.#atomic(shared, name, index),
      yieldNow: () => void this.#step(null, 'yield'),
      assert: (condition: unknown, message: unknown = 'an assertion failed') => {
        if (!condition) this.#mustRun('assert').fail({ kind: 'assertion', message: String(message) });
      },
      critical: (name: unknown, body: unknown) => this.#critical(name, body),
      finallyCheck: (holds: unknown, message: unknown = 'the check at the end failed') => {
        if (typeof holds !== 'function') throw wrong('finallyCheck needs a function of the shared variables');
        this.checks.push({ holds: holds as (shared: SharedValues) => unknown, message: String(message) });
      },
      options: (options: { readonly spurious?: boolean }) => {
        this.#mustDeclare('options');
        this.spurious = options.spurious === true;
      },
    };
  }

  #mustDeclare(what: string): void {
    if (this.#replay.isRunning) throw new Error(`${what} belongs at the top of the program, not into a thread`);
  }

  #mustRun(what: string): ThreadReplay {
    if (!this.#replay.isRunning) throw wrong(`${what} belongs into the function of a thread`);
    return this.#replay;
  }

  #declare(declared: Declared): number {
    this.#mustDeclare(declared.kind);
    if (this.objects.some(({ name, kind }) => name === declared.name && kind === declared.kind))
      throw wrong(`there are two of “${declared.name}”`);
    if (this.objects.length >= maxObjects) throw wrong(`a program may share at most ${maxObjects} values and objects`);
    return this.objects.push(declared) - 1;
  }

  #id(id: unknown): string {
    if (typeof id === 'string' && /^[\p{L}\p{M}\p{N}_.:-]{1,40}$/u.test(id)) return id;
    throw wrong(`a name has up to 40 letters, digits and _ . : -, unlike ${JSON.stringify(id) ?? String(id)}`);
  }

  #step(object: number | null, name: Operation['name'], args: readonly Value[] = []): StepValue {
    return this.#mustRun(name).step({ object, name, args });
  }

  /** An object whose methods are steps, and reading its property, too. */
  #handle(object: number, methods: readonly OperationName[], property?: 'isSet' | 'size'): object {
    const name = this.objects[object]?.name ?? '';
    const entries = methods.map((method) => [
      method,
      (...args: readonly unknown[]) =>
        this.#step(
          object,
          method,
          args.map((arg) => valueOf(arg, name)),
        ),
    ]);
    const handle: object = Object.fromEntries(entries);
    if (property) Object.defineProperty(handle, property, { get: () => this.#step(object, property) });
    Object.freeze(handle);
    this.names.set(handle, `${object}`);
    return handle;
  }

  #lock(kind: 'mutex' | 'rlock', id: unknown): object {
    return this.#handle(this.#declare({ kind, name: this.#id(id) }), ['lock', 'tryLock', 'unlock']);
  }

  #condition(id: unknown, mutex: unknown): object {
    const lock = Number(this.names.get(mutex) ?? Number.NaN);
    if (this.objects[lock]?.kind !== 'mutex') throw wrong('condition needs its mutex: condition(id, mutex)');
    const object = this.#declare({ kind: 'condition', name: this.#id(id), mutex: lock });
    return this.#handle(object, ['wait', 'notify', 'notifyAll']);
  }

  #queue(id: unknown, capacity: unknown): object {
    const object = this.#declare({ kind: 'queue', name: this.#id(id), capacity: wholeOf(capacity, 'the capacity', 1) });
    return this.#handle(object, ['put', 'get', 'tryPut', 'tryGet'], 'size');
  }

  #critical(name: unknown, body: unknown): unknown {
    const section = this.#id(name);
    if (typeof body !== 'function') throw wrong('critical needs a name and a function');
    const object = this.#sections.get(section);
    if (object === undefined) throw new Error('the name of a critical section must be a string in quotes');
    this.#step(object, 'enter');
    const result: unknown = body();
    this.#step(object, 'leave');
    return result;
  }

  #declareThread(id: unknown, body: unknown): void {
    this.#mustDeclare('thread');
    const name = this.#id(id);
    if (this.threads.some((thread) => thread.id === name)) throw wrong(`there are two threads “${name}”`);
    if (typeof body !== 'function') throw wrong(`thread “${name}” needs a function`);
    if (this.threads.length >= maxThreads) throw wrong(`a program may have at most ${maxThreads} threads`);
    this.threads.push({ id: name, body: body as ThreadBody });
  }

  #declareShared(variables: unknown): object {
    this.#mustDeclare('shared');
    if (typeof variables !== 'object' || variables === null) throw wrong('shared needs an object: shared({ x: 0 })');
    for (const [name, initial] of Object.entries(variables)) {
      if (this.#cells.has(name)) throw wrong(`“${name}” is shared twice`);
      const cell = (value: unknown, index?: number): number => {
        const label = index === undefined ? name : `${name}[${index}]`;
        return this.#declare({ kind: 'cell', name: label, initial: valueOf(value, label) });
      };
      this.#cells.set(name, Array.isArray(initial) ? initial.map(cell) : cell(initial));
    }
    return this.shared;
  }

  #cellOf(name: unknown, index: unknown): number {
    const cell = typeof name === 'string' ? this.#cells.get(name) : undefined;
    const found = typeof cell === 'number' ? cell : cell?.[Number(index)];
    if (found === undefined) throw wrong(`there is no shared “${String(name)}”, or no such element of it`);
    return found;
  }

  #atomic(shared: unknown, name: unknown, index: unknown): object {
    if (shared !== this.shared) throw wrong('atomic needs the shared variables and a name: atomic(s, "x")');
    const operations = ['load', 'store', 'add', 'compareExchange', 'exchange'] as const;
    return this.#handle(this.#cellOf(name, index), operations);
  }

  #sharedObject(): object {
    return new Proxy(Object.freeze({}), {
      get: (_, name) => this.#read(name),
      set: (_, name, value: unknown) => {
        const cell = this.#cells.get(String(name));
        if (cell === undefined) throw new Error(`there is no shared “${String(name)}”: declare it with shared({ … })`);
        if (typeof cell !== 'number') throw new Error(`“${String(name)}” is a list: write its elements`);
        this.#step(cell, 'write', [this.#written(value, String(name))]);
        return true;
      },
      has: (_, name) => this.#cells.has(String(name)),
      deleteProperty: (_, name) => {
        throw new Error(`“${String(name)}” cannot be deleted`);
      },
    });
  }

  #written(value: unknown, name: string): Value {
    if (isValue(value)) return value;
    throw new Error(`“${name}” can hold numbers, strings, booleans and null`);
  }

  #read(name: string | symbol): unknown {
    const cell = this.#cells.get(String(name));
    if (cell === undefined) throw new Error(`there is no shared “${String(name)}”: declare it with shared({ … })`);
    if (typeof cell === 'number') return this.#replay.isRunning ? this.#step(cell, 'read') : this.#initial(cell);
    return this.#array(String(name), cell);
  }

  #initial(cell: number): Value {
    const declared = this.objects[cell];
    return declared?.kind === 'cell' ? declared.initial : null;
  }

  /** A list whose every element that is read or written is a step. */
  #array(name: string, cells: readonly number[]): object {
    const indexOf = (key: string | symbol): number => (typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : -1);
    const array = new Proxy(
      cells.map(() => null),
      {
        get: (target, key) => {
          const cell = cells[indexOf(key)];
          if (cell !== undefined) return this.#replay.isRunning ? this.#step(cell, 'read') : this.#initial(cell);
          if (indexOf(key) >= 0) throw new Error(`“${name}” has ${cells.length} elements, and no [${String(key)}]`);
          return Reflect.get(target, key) as unknown;
        },
        set: (_, key, value: unknown) => {
          const cell = cells[indexOf(key)];
          if (cell === undefined) throw new Error(`“${name}” has ${cells.length} elements, and no [${String(key)}]`);
          this.#step(cell, 'write', [this.#written(value, `${name}[${String(key)}]`)]);
          return true;
        },
      },
    );
    this.names.set(array, name);
    return array;
  }
}
