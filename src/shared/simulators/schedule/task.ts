import { AppError } from '../../errors.ts';
import { maxTicks, type Job } from './job.ts';

/** A job while it is simulated; private to one run and changed by it. */
export interface Task {
  readonly job: Job;
  /** Place in the list of jobs: the last tie-breaker of every policy. */
  readonly position: number;
  remaining: number;
  executed: number;
  /** Ticks left of the current slice; 0 = a new slice is due. */
  sliceLeft: number;
  firstRun: number | null;
  completion: number | null;
  /** Ticks on a CPU. */
  onCpu: number;
  /** Ticks in I/O. */
  inIo: number;
}

/** Fresh tasks for the jobs, in their order. */
export function createTasks(jobs: readonly Job[]): Task[] {
  return jobs.map((job, position) => ({
    job,
    position,
    remaining: job.length,
    executed: 0,
    sliceLeft: 0,
    firstRun: null,
    completion: null,
    onCpu: 0,
    inIo: 0,
  }));
}

/** By arrival, then by place in the list. */
export function byArrival(a: Task, b: Task): number {
  return a.job.arrival - b.job.arrival || a.position - b.position;
}

/** Runs the task for the tick at `now`. */
export function execute(task: Task, now: number): void {
  task.firstRun ??= now;
  task.remaining -= 1;
  task.executed += 1;
  task.onCpu += 1;
}

/** True if the tick just executed ends with an I/O; the last tick of a job never does. */
export function startsIo({ job, executed, remaining }: Task): boolean {
  return remaining > 0 && job.ioEvery > 0 && executed % job.ioEvery === 0;
}

/** When each job becomes ready. */
export interface ArrivalQueue {
  /** The jobs due at `now`: arrivals in list order, then finished I/Os in the order of their start. */
  readonly due: (now: number) => readonly { readonly task: Task; readonly why: 'arrival' | 'io' }[];
  /** The I/O was issued in the tick before `now`; devices are never busy, so it takes just its time. */
  readonly block: (task: Task, now: number) => void;
  readonly blocked: () => readonly { readonly job: string; readonly until: number }[];
}

/** Keeps arrivals and I/Os of a run. */
export function createArrivalQueue(tasks: readonly Task[]): ArrivalQueue {
  let inIo: { readonly task: Task; readonly until: number }[] = [];
  return {
    due(now) {
      const arrived = tasks.filter(({ job }) => job.arrival === now).map((task) => ({ task, why: 'arrival' as const }));
      const back = inIo.filter(({ until }) => until <= now).map(({ task }) => ({ task, why: 'io' as const }));
      if (back.length > 0) inIo = inIo.filter(({ until }) => until > now);
      return [...arrived, ...back];
    },
    block(task, now) {
      task.inIo += task.job.ioTime;
      inIo.push({ task, until: now + task.job.ioTime });
    },
    blocked: () => inIo.map(({ task, until }) => ({ job: task.job.id, until })),
  };
}

/** Throws `simulation-too-long` when the clock has reached the limit. */
export function checkClock(now: number): void {
  if (now >= maxTicks) throw new AppError('simulation-too-long', { limit: maxTicks });
}
