import { AppError } from '../errors.ts';
import { blockedAt } from './blocked-text.ts';
import { driveState, type DriveState, type DriveStep } from './drive-state.ts';
import { blockedOf, endOf, enabledThreads, maxSteps, type MachineState, type Program } from './machine.ts';
import { operationText, type Operation, type StepValue } from './operation.ts';
import { scheduleText } from './schedule-text.ts';

/** The steps of an execution so far, be it the model or real threads, and what a person sees of it. */
export class DriveLog {
  readonly program: Program;
  readonly steps: DriveStep[] = [];
  /** The thread of each step. */
  readonly order: number[] = [];

  constructor(program: Program) {
    this.program = program;
  }

  /** The steps as text. */
  get schedule(): string {
    return scheduleText(this.order, this.program.threads);
  }

  /**
   * The next step of a thread that can make one. Throws `schedule-blocked` if it cannot, and `schedule-too-long` after
   * the highest number of steps.
   */
  next(state: MachineState, thread: number): Operation {
    const operation = state.threads[thread]?.point.next;
    if (!operation || !enabledThreads(this.program, state).includes(thread))
      throw blockedAt(this.program, state, { thread, index: this.order.length });
    if (this.order.length >= maxSteps) throw new AppError('schedule-too-long', { limit: maxSteps });
    return operation;
  }

  /** Notes a step that a thread made in a state. */
  add(before: MachineState, thread: number, made: { readonly operation: Operation; readonly value: StepValue }): void {
    const { program } = this;
    this.steps.push({
      thread: program.threads[thread] ?? '',
      op: operationText(made.operation, program.objects),
      line: before.threads[thread]?.point.line ?? 0,
      value: made.value ?? null,
      enabled: enabledThreads(program, before).map((one) => program.threads[one] ?? ''),
      operation: made.operation,
    });
    this.order.push(thread);
  }

  /** What a person sees. `tids`: ids of the threads in the operating system, where there are any. */
  state(state: MachineState, tids: readonly (number | null)[] = []): DriveState {
    const { program } = this;
    const unhindered = { ...state, failure: null };
    const enabled = enabledThreads(program, unhindered);
    // A mistake that a step made is of the thread that made it.
    const failed = state.failure ? (this.order.at(-1) ?? -1) : -1;
    return driveState({
      declared: program.objects,
      objects: state.objects,
      names: program.threads,
      threads: state.threads.map(({ point: { next, line, failure } }, thread) => ({
        next: thread === failed ? null : next,
        line,
        isEnabled: enabled.includes(thread),
        hasFailed: failure !== null || thread === failed,
        tid: tids[thread] ?? null,
      })),
      blocked: blockedOf(program, unhindered),
      steps: this.steps,
      schedule: this.schedule,
      end: endOf(program, state),
    });
  }
}
