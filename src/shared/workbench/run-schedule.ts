import { withoutOperation, type MadeStep } from './drive-state.ts';
import { alwaysEnabled } from './endless.ts';
import {
  blockedOf,
  builtIn,
  endOf,
  enabledThreads,
  machineKey,
  maxSteps,
  sharedOf,
  type Blocked,
  type Failure,
  type Program,
  type SharedValues,
} from './machine.ts';
import { ModelDrive } from './model-drive.ts';

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

/** A schedule that real threads have run. */
export interface RealScheduleResult extends ScheduleResult {
  readonly real: true;
  /** Each thread with its id in the operating system; null where it is not known. */
  readonly threads: readonly { readonly name: string; readonly tid: number | null }[];
}

/**
 * Runs a schedule; when it is used up, the threads run in declared order, each for as long as it gets anywhere. Throws
 * `schedule-blocked` with the position at which the schedule asks for a thread that cannot go on.
 */
export function runSchedule(program: Program, schedule: readonly number[]): ScheduleResult {
  const drive = new ModelDrive(program);
  const visited: Visited[] = [];
  for (const thread of schedule) {
    if (drive.machine.failure) break;
    visited.push({ key: machineKey(drive.machine), enabled: enabledThreads(program, drive.machine), thread });
    drive.make(thread);
  }
  const isCycle = endsInFairCycle(visited, machineKey(drive.machine));
  const isOver = (): boolean => isCycle || drive.steps.length >= maxSteps || endOf(program, drive.machine) !== null;
  // A thread that comes back to a state only waits for its turn to end: the next one goes on.
  for (let before = ''; !isOver() && machineKey(drive.machine) !== before;) {
    before = machineKey(drive.machine);
    for (const thread of program.threads.keys()) {
      const seen = new Set<string>();
      while (
        !isOver() &&
        enabledThreads(program, drive.machine).includes(thread) &&
        !seen.has(machineKey(drive.machine))
      ) {
        seen.add(machineKey(drive.machine));
        drive.make(thread);
      }
    }
  }
  const end = endOf(program, drive.machine) ?? {
    outcome: 'failed' as const,
    failure: { kind: 'endless' as const, message: builtIn.endless },
  };
  return {
    steps: drive.steps.map(withoutOperation),
    schedule: drive.schedule,
    shared: sharedOf(program, drive.machine),
    ...end,
    blocked: end.outcome === 'deadlock' ? blockedOf(program, drive.machine) : [],
  };
}

interface Visited {
  readonly key: string;
  readonly enabled: readonly number[];
  readonly thread: number;
}

/** True if a schedule leads back to a state that it has been in, and no thread was left out on the way. */
function endsInFairCycle(visited: readonly Visited[], key: string): boolean {
  const cycle = visited.slice(visited.findLastIndex((one) => one.key === key));
  if (cycle[0]?.key !== key) return false;
  return alwaysEnabled(cycle.map(({ enabled }) => enabled)).isSubsetOf(new Set(cycle.map(({ thread }) => thread)));
}
