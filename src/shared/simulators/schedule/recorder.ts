import type { PolicyId } from './policies.ts';
import type { JobResult, ReadyQueue, ScheduleResult, Segment, TickState } from './result.ts';
import type { Task } from './task.ts';

/** What one CPU does during one tick. */
export interface CpuTick {
  readonly job: string | null;
  readonly queue?: number | undefined;
  /**
   * True if another job could have been chosen just now, so that the segment before ends even if it is the same job.
   */
  readonly chosenAgain?: boolean;
}

/** Collects a run tick by tick. */
export interface Recorder {
  readonly tick: (cpus: readonly CpuTick[], state: () => Pick<TickState, 'queues' | 'blocked'>) => void;
  readonly finish: (policy: PolicyId, tasks: readonly Task[]) => ScheduleResult;
}

/** The only ready queue of a policy, as the screen shows it. */
export function oneQueue(tasks: readonly Task[]): readonly ReadyQueue[] {
  return [{ level: null, jobs: tasks.map(({ job }) => job.id) }];
}

function jobResult({ job, firstRun, completion, onCpu, inIo }: Task, now: number): JobResult {
  const first = firstRun ?? now;
  const done = completion ?? now;
  const turnaround = done - job.arrival;
  // With a warm cache a job needs fewer ticks than its length: what counts is the time it was ready.
  const needed = Math.min(onCpu, job.length);
  return {
    id: job.id,
    arrival: job.arrival,
    length: job.length,
    firstRun: first,
    completion: done,
    response: first - job.arrival,
    turnaround,
    wait: turnaround - needed - inIo,
  };
}

function countSwitches(segments: readonly Segment[]): number {
  const jobs = segments.flatMap(({ job }) => job ?? []);
  return jobs.filter((job, index) => index > 0 && job !== jobs[index - 1]).length;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Starts recording. `keepTicks` also keeps the queues of every tick, for screens that step. */
export function createRecorder(options: {
  readonly cpus: number;
  readonly keepTicks: boolean;
  readonly nameCpus?: boolean;
}): Recorder {
  const lanes: Segment[][] = Array.from({ length: options.cpus }, () => []);
  const ticks: TickState[] = [];
  let now = 0;
  const extend = (lane: Segment[], cpu: number, { job, queue, chosenAgain }: CpuTick): void => {
    const last = lane.at(-1);
    if (last && last.job === job && last.queue === queue && !chosenAgain)
      lane[lane.length - 1] = { ...last, end: now + 1 };
    else
      lane.push({
        start: now,
        end: now + 1,
        job,
        ...(queue === undefined ? {} : { queue }),
        ...(options.nameCpus ? { cpu } : {}),
      });
  };
  return {
    tick(cpus, state) {
      cpus.forEach((cpuTick, cpu) => extend(lanes[cpu] ?? [], cpu, cpuTick));
      if (options.keepTicks) ticks.push({ tick: now, running: cpus.map(({ job }) => job), ...state() });
      now += 1;
    },
    finish(policy, tasks) {
      const jobs = tasks.map((task) => jobResult(task, now));
      const trace = lanes.flat().sort((a, b) => a.start - b.start || (a.cpu ?? 0) - (b.cpu ?? 0));
      const busy = tasks.reduce((sum, { onCpu }) => sum + onCpu, 0);
      return {
        policy,
        trace,
        jobs,
        averages: {
          response: mean(jobs.map(({ response }) => response)),
          turnaround: mean(jobs.map(({ turnaround }) => turnaround)),
          wait: mean(jobs.map(({ wait }) => wait)),
        },
        contextSwitches: lanes.reduce((sum, lane) => sum + countSwitches(lane), 0),
        utilisation: busy / (now * options.cpus),
        ticks,
      };
    },
  };
}
