import { AppError } from '../errors.ts';
import { alwaysEnabled } from './endless.ts';
import {
  blockedOf,
  builtIn,
  endOf,
  enabledThreads,
  firstState,
  machineKey,
  maxSteps,
  sharedOf,
  step,
  type Blocked,
  type Failure,
  type Program,
} from './machine.ts';
import type { MachineState, SharedValues } from './machine.ts';
import { operationText, type StepValue } from './operation.ts';
import { scheduleText } from './schedule-text.ts';

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

/** A schedule that was run to its end. */
export interface ScheduleResult {
  readonly steps: readonly MadeStep[];
  readonly schedule: string;
  readonly shared: SharedValues;
  readonly outcome: 'ended' | 'deadlock' | 'failed';
  readonly failure: Failure | null;
  /** The threads that can never go on. */
  readonly blocked: readonly Blocked[];
}

/**
 * Runs a schedule; when it is used up, the threads run in declared order, each for as long as it gets anywhere. Throws
 * `schedule-blocked` with the position at which the schedule asks for a thread that cannot go on.
 */
export function runSchedule(program: Program, schedule: readonly number[]): ScheduleResult {
  const steps: MadeStep[] = [];
  const made: number[] = [];
  let state = firstState(program);
  const name = (thread: number): string => program.threads[thread] ?? '';
  const makeStep = (thread: number): void => {
    const point = state.threads[thread]?.point;
    const enabled = enabledThreads(program, state).map(name);
    const { state: after, value } = step(program, state, thread);
    const op = point?.next ? operationText(point.next, program.objects) : '';
    steps.push({ thread: name(thread), op, line: point?.line ?? 0, value: value ?? null, enabled });
    made.push(thread);
    state = after;
  };
  const visited: Visited[] = [];
  for (const [index, thread] of schedule.entries()) {
    if (state.failure) break;
    visited.push({ key: machineKey(state), enabled: enabledThreads(program, state), thread });
    if (!enabledThreads(program, state).includes(thread)) throw blockedAt(program, state, { thread, index });
    makeStep(thread);
  }
  const isCircle = endsInFairCircle(visited, machineKey(state));
  const isOver = (): boolean => isCircle || made.length >= maxSteps || endOf(program, state) !== null;
  // A thread that comes back to a state only waits for its turn to end: the next one goes on.
  for (let before = ''; !isOver() && machineKey(state) !== before;) {
    before = machineKey(state);
    for (const thread of program.threads.keys()) {
      const seen = new Set<string>();
      while (!isOver() && enabledThreads(program, state).includes(thread) && !seen.has(machineKey(state))) {
        seen.add(machineKey(state));
        makeStep(thread);
      }
    }
  }
  const end = endOf(program, state) ?? {
    outcome: 'failed' as const,
    failure: { kind: 'endless' as const, message: builtIn.endless },
  };
  return {
    steps,
    schedule: scheduleText(made, program.threads),
    shared: sharedOf(program, state),
    ...end,
    blocked: end.outcome === 'deadlock' ? blockedOf(program, state) : [],
  };
}

interface Visited {
  readonly key: string;
  readonly enabled: readonly number[];
  readonly thread: number;
}

/** True if a schedule leads back to a state that it has been in, and no thread was left out on the way. */
function endsInFairCircle(visited: readonly Visited[], key: string): boolean {
  const circle = visited.slice(visited.findLastIndex((one) => one.key === key));
  if (circle[0]?.key !== key) return false;
  return alwaysEnabled(circle.map(({ enabled }) => enabled)).isSubsetOf(new Set(circle.map(({ thread }) => thread)));
}

function blockedAt(
  program: Program,
  state: MachineState,
  { thread, index }: { readonly thread: number; readonly index: number },
): AppError {
  const name = program.threads[thread] ?? '';
  const enabled = enabledThreads(program, state).map((one) => program.threads[one]);
  return new AppError('schedule-blocked', {
    thread: name,
    position: index + 1,
    reason: blockedText(blockedOf(program, state).find((one) => one.thread === name)),
    enabled: enabled.join(', ') || '–',
  });
}

/** What a thread waits for, for scripts: `mutex door, held by B`; a dash if it has ended. */
export function blockedText(blocked: Omit<Blocked, 'thread'> | undefined): string {
  if (!blocked) return '–';
  const kind = blocked.kind === 'rlock' ? 'recursive lock' : blocked.kind;
  return `${kind} ${blocked.object}${blocked.owner === null ? '' : `, held by ${blocked.owner}`}`;
}
