import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import { fields, letterId, list, parseInput, refuseDuplicates, whole } from '#shared/simulators/parse-input.ts';
import { maxNice, weightOfNice } from '#shared/simulators/schedule/nice-weights.ts';
import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import type { ScheduleResult } from '#shared/simulators/schedule/result.ts';
import { runSchedule } from '#shared/simulators/schedule/run.ts';

/** Most that all jobs may take together, in ms; more would be a long wait for little news. */
const maxTotalMs = 30_000;
const minTickMs = 10;
const maxTicks = maxTotalMs / minTickMs;

const jobSchema = fields({
  id: z.string().min(1).max(24).optional(),
  arrival: whole(0, maxTicks).default(0),
  length: whole(1, maxTicks),
  nice: whole(0, maxNice).default(0),
  ioEvery: whole(0, maxTicks).default(0),
  ioTime: whole(0, maxTicks).default(0),
});

const jobsSchema = fields({
  jobs: list(jobSchema, { min: 1, max: 12 })
    .transform((jobs) => jobs.map((job, position) => ({ ...job, id: job.id ?? letterId(position) })))
    .superRefine((jobs, context) =>
      refuseDuplicates(
        jobs.map(({ id }) => id),
        context,
        [],
      ),
    ),
});

/** A job that a real process works off; times in ticks of CPU time. */
export type RealJob = z.output<typeof jobsSchema>['jobs'][number];

/** The jobs of the parameter. Throws an AppError that names what is wrong with them. */
export function parseJobs(text: string): readonly RealJob[] {
  let jobs: unknown;
  try {
    jobs = JSON.parse(text);
  } catch (error) {
    throw new AppError(
      'parameter-wrong-type',
      { name: 'jobs', value: text.slice(0, 40), known: '[{"length": 3, "nice": 0}, …]' },
      { cause: error },
    );
  }
  return parseInput(jobsSchema, { jobs }).jobs;
}

/** Ticks that the jobs take at most, one after another with all their I/O. */
function totalTicks(jobs: readonly RealJob[]): number {
  const own = jobs.reduce(
    (sum, { length, ioEvery, ioTime }) => sum + length + (ioEvery > 0 ? Math.floor(length / ioEvery) * ioTime : 0),
    0,
  );
  return own + Math.max(...jobs.map(({ arrival }) => arrival));
}

/** Refuses jobs that cannot be read or would take too long at this length of a tick. */
export function checkParams(params: Readonly<Record<string, ParamValue>>): void {
  const ticks = totalTicks(parseJobs(String(params['jobs'])));
  const tickMs = Number(params['tickMs']);
  if (ticks > maxTicks)
    throw new AppError('parameter-out-of-range', { name: 'jobs', value: ticks, min: 1, max: maxTicks });
  if (ticks * tickMs > maxTotalMs)
    throw new AppError('parameter-out-of-range', {
      name: 'tickMs',
      value: tickMs,
      min: minTickMs,
      max: Math.floor(maxTotalMs / ticks),
    });
}

/**
 * What a simulated scheduler makes of the jobs: stride scheduling by the weights of their niceness, a tick at a
 * time. With equal niceness that is round robin with a quantum of a tick.
 */
export function simulateShares(jobs: readonly RealJob[]): ScheduleResult {
  const tickets = jobs.map(({ nice, ...job }) => ({ ...job, tickets: weightOfNice(nice) }));
  return runSchedule(parseScheduleRequest({ policy: 'stride', quantum: 1, jobs: tickets }));
}
