import { AppError } from '#shared/errors.ts';
import { fields, letterId, list, parseInput, refuseDuplicates, whole } from '#shared/simulators/parse-input.ts';
import { maxNice, weightOfNice } from '#shared/simulators/schedule/nice-weights.ts';
import { num, recordsOf, textsOf, valuesOf } from '#shared/analysis/observe.ts';
import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import { runSchedule } from '#shared/simulators/schedule/run.ts';
import { type ParamValue } from '#shared/model/scenario.ts';
import { type ScheduleResult } from '#shared/simulators/schedule/result.ts';
import { z } from 'zod';
import type { RunOf } from '../define.ts';
import type { en } from './en.ts';

type Run = RunOf<typeof en>;

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

/** What was seen of one job's process; times in ms. */
export interface JobFacts {
  readonly job: RealJob;
  /** Since the run began, by the event's own stamp. */
  readonly beginMs: number;
  readonly endMs: number;
  /** CPU time used between the two. */
  readonly usedMs: number;
  /** Time between the two in I/O, that is asleep. */
  readonly asleepMs: number;
  /** Time in the run queue, as the kernel reports it; null where it does not. */
  readonly queuedMs: number | null;
  /** Niceness as the system reported it. */
  readonly nice: number;
}

/** The first record of this name about the job. */
const about = <const D extends Readonly<Record<string, number>>>(run: Run, name: string, id: string, defaults: D) =>
  recordsOf(run, name, { job: '', ...defaults }).find(({ job }) => job === id);

function asleepMs(run: Run, id: string): number {
  const times = (name: string): readonly number[] =>
    valuesOf(run, name)
      .filter(({ value }) => value === id)
      .map(({ atNs }) => atNs / 1e6);
  const ends = times('io-end');
  return times('io-begin').reduce((sum, begin, index) => sum + (ends[index] ?? begin) - begin, 0);
}

/** Everything that was seen of the jobs that began and ended, in the order of the parameter. */
export function factsOf(run: Run): readonly JobFacts[] {
  return parseJobs(String(run.params['jobs'])).flatMap((job): readonly JobFacts[] => {
    const begin = about(run, 'begin', job.id, {});
    const end = about(run, 'end', job.id, {});
    const used = about(run, 'used', job.id, { cpuMs: NaN });
    if (!begin || !end || !used) return [];
    const waitedMs = about(run, 'queued', job.id, { waitedMs: -1 })?.waitedMs ?? -1;
    return [
      {
        job,
        beginMs: begin.atNs / 1e6,
        endMs: end.atNs / 1e6,
        usedMs: used.cpuMs,
        asleepMs: asleepMs(run, job.id),
        queuedMs: waitedMs < 0 ? null : waitedMs,
        nice: about(run, 'nice', job.id, { nice: NaN })?.nice ?? Number.NaN,
      },
    ];
  });
}

/** How many jobs the parameter asks for. */
export function jobCount(run: Run): number {
  return parseJobs(String(run.params['jobs'])).length;
}

/** True when every job that reported was confined to one and the same core. */
export function onOneCore(run: Run): boolean {
  const cores = textsOf(run, 'cores');
  return cores.length > 0 && cores.every((list) => /^\d+$/.test(list)) && new Set(cores).size === 1;
}

/** Time in which at least one job was there, in ms: segments from begin to end, overlaps counted once. */
export function coveredMs(facts: readonly JobFacts[]): number {
  let until = 0;
  return facts
    .toSorted((a, b) => a.beginMs - b.beginMs)
    .reduce((sum, { beginMs, endMs }) => {
      const from = Math.max(until, beginMs);
      until = Math.max(until, endMs);
      return sum + Math.max(0, endMs - from);
    }, 0);
}

/** CPU time of all jobs, in ms. */
export function usedMs(facts: readonly JobFacts[]): number {
  return facts.reduce((sum, fact) => sum + fact.usedMs, 0);
}

/**
 * Share of the time during which programs from outside the run had the core, 0 to 1. Alone, the time in which a job
 * was there is CPU time of some job or sleep; what is missing was waiting for strangers, as far as the kernel's
 * figures for the run queue bear it out.
 */
export function foreignShare(facts: readonly JobFacts[]): number {
  const covered = coveredMs(facts);
  const asleep = facts.reduce((sum, fact) => sum + fact.asleepMs, 0);
  const missing = Math.max(0, covered - usedMs(facts) - asleep);
  const queued = facts.reduce((sum, fact) => sum + (fact.queuedMs ?? missing), 0);
  return covered === 0 ? 0 : Math.min(missing, queued) / covered;
}

/** When the model was done with a job, in ticks since the common start; NaN if it reported nothing. */
export function simulatedCompletion(run: Run, { job }: JobFacts): number {
  return job.arrival + (about(run, 'simulated', job.id, { turnaround: NaN })?.turnaround ?? Number.NaN);
}

/** Length of a tick of CPU time, in ms. */
export function tickMs(run: Run): number {
  return num(run, 'tickMs');
}
