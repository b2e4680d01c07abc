import { AppError } from '#shared/errors.ts';
import type { Failure } from '#shared/workbench/machine.ts';
import type { Operation, StepValue } from '#shared/workbench/operation.ts';
import { LocalWriter, type LocalText } from './local-state.ts';

/** Thrown to leave a thread's function at its next step. */
const pause = Symbol('pause');
/** Thrown to leave it after a failure. */
const fail = Symbol('fail');

/** Statements that may run without a step in between; more are an endless loop. */
const maxStatements = 1_000_000;

/** Reads the variables that a place sees: values, and functions that are constants. */
export type ReadLocals = () => readonly [values: readonly unknown[], functions: readonly unknown[]];

interface Frame {
  place: number;
  /** Null where part of the state is in no variable. */
  read: ReadLocals | null;
  /** What its variables held when the statement began. */
  values: LocalText;
  /** The steps that were over when its statement began, and when it was entered. */
  since: number;
  readonly entered: number;
}

/** A step that a thread has made, and what it gave. */
export interface GivenStep {
  readonly operation: Operation;
  readonly value: StepValue;
}

/** Where a thread's function was left. */
export interface Stop {
  readonly next: Operation | null;
  readonly failure: Failure | null;
  readonly line: number;
  /** Equal texts mean the same future; null if there is no such text. */
  readonly local: LocalText;
}

/**
 * Runs a thread's function from its start to its next step: steps that are over give what they gave before. Its state
 * there is what its variables held when each open statement began, and what steps gave since.
 */
export class ThreadReplay {
  readonly #lines: readonly number[];
  readonly #names: ReadonlyMap<unknown, string>;
  #given: readonly GivenStep[] = [];
  #made = 0;
  #frames: Frame[] = [];
  #next: Operation | null = null;
  #failure: Failure | null = null;
  #statements = 0;
  #isRunning = false;
  /** Functions that are entered while no thread runs, and what they see: their variables may outlive them. */
  #entered = 0;
  readonly #outside = new Set<ReadLocals>();
  #outsideBefore: string | null = null;

  constructor(lines: readonly number[], names: ReadonlyMap<unknown, string>) {
    this.#lines = lines;
    this.#names = names;
  }

  /** True while a thread's function runs. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Runs `body` until the step after those that gave `given`. */
  run(body: () => void, given: readonly GivenStep[]): Stop {
    this.#outsideBefore ??= this.#outsideText();
    this.#given = given;
    this.#made = 0;
    this.#frames = [];
    this.#next = null;
    this.#failure = null;
    this.#statements = 0;
    this.#isRunning = true;
    this.at(-1, () => [[], []]);
    try {
      body();
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (error !== pause && error !== fail) this.#failure ??= { kind: 'error', message: errorText(error) };
    } finally {
      this.#isRunning = false;
    }
    if (this.#made < given.length || this.hasChangedOutside) throw notRepeatable(this.line);
    if (this.#failure) return { next: null, failure: this.#failure, line: this.line, local: '!' };
    if (!this.#next) return { next: null, failure: null, line: 0, local: '.' };
    return { next: this.#next, failure: null, line: this.line, local: this.#local(this.#next) };
  }

  /** A step of the thread that runs. */
  step(operation: Operation): StepValue {
    this.#leaveIfOver();
    const given = this.#given[this.#made];
    if (given) {
      if (!isSame(given.operation, operation)) throw notRepeatable(this.line);
      this.#statements = 0;
      this.#made += 1;
      return given.value;
    }
    const value = this.arrive(operation);
    this.#statements = 0;
    return value;
  }

  /** Called at a step that is not over: leaves the thread's function there. */
  protected arrive(operation: Operation): StepValue {
    this.#next = operation;
    throw pause;
  }

  /** Ends the thread with a failure, whatever the program catches. */
  fail(failure: Failure): never {
    this.#leaveIfOver();
    this.#failure = failure;
    throw fail;
  }

  /** Called before each statement and condition. */
  at(place: number, read: ReadLocals | null): void {
    this.#statements += 1;
    if (this.#statements > maxStatements) {
      const line = this.#lines[place] ?? 0;
      const message = `the loop in line ${line} never makes a step`;
      this.#failure ??= this.#next ? null : { kind: 'endless', message, line };
      this.#statements = 0;
      throw this.#next ? pause : fail;
    }
    if (!this.#isRunning) {
      if (read && this.#entered > 0 && this.#outsideBefore === null) this.#outside.add(read);
      return;
    }
    const frame = this.#frames.at(-1);
    if (!frame) return void this.#frames.push({ place, read, values: '', since: 0, entered: 0 });
    frame.place = place;
    frame.since = this.#made;
    frame.read = read;
    frame.values = textOf(new LocalWriter(this.#names), read);
  }

  /** Called when a function is entered; `leave` gets what it returns. */
  enter(): number {
    if (!this.#isRunning) return (this.#entered += 1);
    const place = this.#frames.at(-1)?.place ?? -1;
    this.#frames.push({ place, read: () => [[], []], values: '', since: this.#made, entered: this.#made });
    return this.#frames.length - 1;
  }

  leave(frame: number): void {
    if (!this.#isRunning) this.#entered -= 1;
    else if (this.isLive()) this.#frames.length = Math.min(this.#frames.length, frame);
  }

  /** Called first in each `catch`: what leaves the function is not the program's. */
  caught(): void {
    this.#leaveIfOver();
  }

  /** False once the function is being left: then `finally` does nothing. */
  isLive(): boolean {
    return this.#next === null && this.#failure === null;
  }

  /** True if a variable of a function that ran before the threads is another now. */
  protected get hasChangedOutside(): boolean {
    return this.#outsideText() !== this.#outsideBefore;
  }

  /** The variables of functions that ran before the threads. */
  #outsideText(): string {
    const writer = new LocalWriter(this.#names);
    return [...this.#outside].map((read) => textOf(writer, read)).join(';');
  }

  #leaveIfOver(): void {
    if (this.#failure) throw fail;
    if (this.#next) throw pause;
  }

  /** Line of the statement that runs. */
  protected get line(): number {
    return this.#lines[this.#frames.at(-1)?.place ?? -1] ?? 0;
  }

  #local({ object, name, args }: Operation): LocalText {
    const parts: string[] = [];
    // Read together, so that an object that two functions see is one.
    const writer = new LocalWriter(this.#names);
    for (const [index, { place, read, values, since }] of this.#frames.entries()) {
      const now = textOf(writer, read);
      if (values === null || now === null) return null;
      const until = this.#frames[index + 1]?.entered ?? this.#made;
      const given = this.#given.slice(since, until).map(({ value }) => valueText(value));
      parts.push(`${place}(${values})(${now})[${given.join()}]`);
    }
    return `${parts.join('>')} ${object} ${name} ${args.map(valueText).join()}`;
  }
}

/** What a place sees, as text; null if it cannot be written, or a variable has no value yet. */
function textOf(writer: LocalWriter, read: ReadLocals | null): LocalText {
  try {
    const [values, functions] = read?.() ?? [];
    return values && functions && writer.areConstant(functions) ? writer.write(values) : null;
  } catch {
    return null;
  }
}

const isSame = (a: Operation, b: Operation): boolean =>
  a.object === b.object && a.name === b.name && a.args.every((arg, index) => Object.is(arg, b.args[index]));

/** A thread makes other steps when it is run again: it has changed something that is not shared. */
const notRepeatable = (line: number): AppError => new AppError('code-changes', { line });

const valueText = (value: StepValue): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

function errorText(error: unknown): string {
  if (error instanceof RangeError && /call stack/.test(error.message)) return 'functions call each other without end';
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
