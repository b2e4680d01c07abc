import { AppError } from '../errors.ts';
import { driveState, type DriveState, type DriveStep } from './drive-state.ts';
import {
  blockedOf,
  endOf,
  enabledThreads,
  firstState,
  maxSteps,
  step,
  type MachineState,
  type Program,
} from './machine.ts';
import { blockedAt } from './blocked-text.ts';
import { operationText } from './operation.ts';
import { scheduleText } from './schedule-text.ts';

/** The model of a program, step by step. */
export class ModelDrive {
  readonly program: Program;
  readonly #steps: DriveStep[] = [];
  readonly #schedule: number[] = [];
  #state: MachineState;

  constructor(program: Program) {
    this.program = program;
    this.#state = firstState(program);
  }

  get machine(): MachineState {
    return this.#state;
  }

  get steps(): readonly DriveStep[] {
    return this.#steps;
  }

  /** The steps as text. */
  get schedule(): string {
    return scheduleText(this.#schedule, this.program.threads);
  }

  /**
   * Makes the next step of a thread. Throws `schedule-blocked` if it cannot make one, and `schedule-too-long` after the
   * highest number of steps.
   */
  make(thread: number): void {
    const { program } = this;
    const state = this.#state;
    const enabled = enabledThreads(program, state);
    const at = state.threads[thread]?.point;
    if (!enabled.includes(thread) || !at?.next)
      throw blockedAt(program, state, { thread, index: this.#schedule.length });
    if (this.#schedule.length >= maxSteps) throw new AppError('schedule-too-long', { limit: maxSteps });
    const after = step(program, state, thread);
    this.#steps.push({
      thread: program.threads[thread] ?? '',
      op: operationText(at.next, program.objects),
      line: at.line,
      value: after.value ?? null,
      enabled: enabled.map((one) => program.threads[one] ?? ''),
      operation: at.next,
    });
    this.#schedule.push(thread);
    this.#state = after.state;
  }

  state(): DriveState {
    const { program } = this;
    const state = this.#state;
    const unhindered = { ...state, failure: null };
    const enabled = enabledThreads(program, unhindered);
    // A mistake that a step made is of the thread that made it.
    const failed = state.failure ? (this.#schedule.at(-1) ?? -1) : -1;
    return driveState({
      declared: program.objects,
      objects: state.objects,
      names: program.threads,
      threads: state.threads.map(({ point: { next, line, failure } }, thread) => ({
        next: thread === failed ? null : next,
        line,
        isEnabled: enabled.includes(thread),
        hasFailed: failure !== null || thread === failed,
        tid: null,
      })),
      blocked: blockedOf(program, unhindered),
      steps: this.#steps,
      schedule: this.schedule,
      end: endOf(program, state),
    });
  }
}
