import type { Operation, StepValue } from '#shared/workbench/operation.ts';
import { StepError } from '#shared/workbench/objects.ts';
import { ThreadReplay } from './thread-replay.ts';

/** Makes a step for real; gets the line of the statement that makes it. */
export type MakeStep = (operation: Operation, line: number) => StepValue;

/** Runs a thread's function once, from its start to its end: at each step it calls `make`, which may sleep. */
export class LiveThread extends ThreadReplay {
  readonly #make: MakeStep;
  #hasErred = false;

  constructor(lines: readonly number[], names: ReadonlyMap<unknown, string>, make: MakeStep) {
    super(lines, names);
    this.#make = make;
  }

  /** True if its failure is a mistake of a step. */
  get hasErred(): boolean {
    return this.#hasErred;
  }

  protected override arrive(operation: Operation): StepValue {
    // `run` refuses it when the function is left.
    if (this.hasChangedOutside) this.fail({ kind: 'error', message: 'it changes what is not shared' });
    try {
      return this.#make(operation, this.line);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      this.#hasErred = true;
      return this.fail({ kind: error.kind, message: error.message });
    }
  }
}
