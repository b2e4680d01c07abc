import { DriveLog } from './drive-log.ts';
import type { DriveState, DriveStep } from './drive-state.ts';
import { firstState, step, type MachineState, type Program } from './machine.ts';

/** The model of a program, step by step. */
export class ModelDrive {
  readonly program: Program;
  readonly #log: DriveLog;
  #state: MachineState;

  constructor(program: Program) {
    this.program = program;
    this.#log = new DriveLog(program);
    this.#state = firstState(program);
  }

  get machine(): MachineState {
    return this.#state;
  }

  get steps(): readonly DriveStep[] {
    return this.#log.steps;
  }

  /** The steps as text. */
  get schedule(): string {
    return this.#log.schedule;
  }

  /** Makes the next step of a thread. Throws as `DriveLog.next` does. */
  make(thread: number): void {
    const before = this.#state;
    const operation = this.#log.next(before, thread);
    const { state, value } = step(this.program, before, thread);
    this.#log.add(before, thread, { operation, value });
    this.#state = state;
  }

  state(): DriveState {
    return this.#log.state(this.#state);
  }
}
