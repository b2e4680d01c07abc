import { letterId } from '#shared/simulators/parse-input.ts';
import type { PolicyId } from '#shared/simulators/schedule/policies.ts';
import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import { runSchedule } from '#shared/simulators/schedule/run.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { queueSlices } from './facts.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A job as the simulator takes it; times in ticks. */
interface JobInput {
  readonly id: string;
  readonly length: number;
  readonly arrival?: number;
  readonly ioEvery?: number;
  readonly ioTime?: number;
}

/** Most jobs that get figures of their own. */
const maxFigures = 12;

/** One long job and several short ones, all there from the start. */
function mixed(context: Context): readonly JobInput[] {
  const lengths = [context.num('long'), ...Array.from({ length: context.num('shorts') }, () => context.num('short'))];
  return lengths.map((length, index) => ({ id: letterId(index), length }));
}

/** As many jobs, all long. */
function equal(context: Context): readonly JobInput[] {
  return mixed(context).map(({ id }) => ({ id, length: context.num('long') }));
}

/** A long job that comes a tick after the first of many short ones, each of which is there when the one before ends. */
function stream(context: Context): readonly JobInput[] {
  const short = context.num('short');
  const shorts = Array.from({ length: context.num('stream') }, (_, index) => ({
    id: `s${index + 1}`,
    length: short,
    arrival: index * short,
  }));
  return [{ id: 'long', length: context.num('long'), arrival: 1 }, ...shorts];
}

/**
 * A job that computes all the time, one that does I/O after each tick, and from tick 30 on as many short ones as fill
 * the CPU.
 */
function feedback(): readonly JobInput[] {
  const [from, every, count] = [30, 2, 110];
  // Every fifth is a tick shorter: that tick is what the interactive job takes.
  const shorts = Array.from({ length: count }, (_, index) => ({
    id: `s${index + 1}`,
    length: index % 5 === 4 ? 1 : 2,
    arrival: from + every * index,
  }));
  return [{ id: 'hog', length: 60 }, { id: 'typing', length: 26, ioEvery: 1, ioTime: 9 }, ...shorts];
}

/** Runs a policy on the jobs, and reports the jobs, every segment of the CPU, and the figures. */
function simulate(
  context: Context,
  policy: Extract<PolicyId, 'fcfs' | 'sjf' | 'hrrn' | 'rr' | 'mlfq'>,
  jobs: readonly JobInput[],
  options: Readonly<Record<string, unknown>> = {},
): void {
  const {
    trace,
    averages,
    contextSwitches,
    jobs: results,
  } = runSchedule(parseScheduleRequest({ policy, jobs, ...options }));
  for (const { id, length, arrival = 0, ioEvery = 0, ioTime = 0 } of jobs)
    context.value(`${policy}.job`, 'read', { id, length, arrival, ioEvery, ioTime });
  for (const { start, end, job, queue } of trace)
    context.value(`${policy}.segment`, 'write', { job: job ?? '', start, end, queue: queue ?? -1 });
  if (results.length <= maxFigures) {
    for (const { id, wait, turnaround } of results) {
      context.metric(`wait/${id}`, wait, 'ticks');
      context.metric(`turnaround/${id}`, turnaround, 'ticks');
    }
  }
  context.metric('meanWait', Math.round(100 * averages.wait) / 100, 'ticks');
  context.metric('meanTurnaround', Math.round(100 * averages.turnaround) / 100, 'ticks');
  context.metric('switches', contextSwitches, '');
  context.note(`done.${policy}`, {
    jobs: results.length,
    ticks: trace.at(-1)?.end ?? 0,
    wait: averages.wait.toFixed(2),
  });
}

export const roles: Roles<typeof scenario> = {
  main(context) {
    const { variant } = context;
    const quantum = context.num('quantum');
    if (variant === 'fcfs') simulate(context, 'fcfs', mixed(context));
    else if (variant === 'sjf') simulate(context, 'sjf', mixed(context));
    else if (variant === 'sjf-stream') simulate(context, 'sjf', stream(context));
    else if (variant === 'hrrn-stream') simulate(context, 'hrrn', stream(context));
    else if (variant.startsWith('rr')) {
      const jobs = variant === 'rr' ? mixed(context) : equal(context);
      simulate(context, 'fcfs', jobs); // first, so that the figures shown at the end are those of round robin
      simulate(context, 'rr', jobs, { quantum });
    } else
      simulate(context, 'mlfq', feedback(), {
        quantum: queueSlices,
        boost: variant === 'mlfq' ? context.num('boost') : 0,
        stay: true,
      });
  },
};
