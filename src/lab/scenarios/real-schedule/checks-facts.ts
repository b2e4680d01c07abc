import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import { parseJobs, type RealJob } from './checks-jobs.ts';

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
  /** Time that it stood in the run queue, as the kernel tells; null where it does not. */
  readonly queuedMs: number | null;
  /** Niceness as the system told it. */
  readonly nice: number;
}

const partsOf = (value: ParamValue | readonly ParamValue[]): readonly ParamValue[] =>
  typeof value === 'object' ? value : [value];

/** The first event of this name about the job: its value's parts and its time in ms. */
function about(
  o: Observation,
  name: string,
  id: string,
): { readonly parts: readonly ParamValue[]; readonly atMs: number } | null {
  const event = valuesOf(o, name).find(({ value }) => partsOf(value)[0] === id);
  return event ? { parts: partsOf(event.value), atMs: event.atNs / 1e6 } : null;
}

function asleepMs(o: Observation, id: string): number {
  const times = (name: string): readonly number[] =>
    valuesOf(o, name)
      .filter(({ value }) => value === id)
      .map(({ atNs }) => atNs / 1e6);
  const ends = times('io-end');
  return times('io-begin').reduce((sum, begin, index) => sum + (ends[index] ?? begin) - begin, 0);
}

/** Everything that was seen of the jobs that began and ended, in the order of the parameter. */
export function factsOf(o: Observation): readonly JobFacts[] {
  return parseJobs(String(o.params['jobs'])).flatMap((job): readonly JobFacts[] => {
    const [begin, end, used, queued, nice] = ['begin', 'end', 'used', 'queued', 'nice'].map((name) =>
      about(o, name, job.id),
    );
    if (!begin || !end || !used) return [];
    const told = Number(queued?.parts[1] ?? -1);
    return [
      {
        job,
        beginMs: begin.atMs,
        endMs: end.atMs,
        usedMs: Number(used.parts[1]),
        asleepMs: asleepMs(o, job.id),
        queuedMs: told < 0 ? null : told,
        nice: Number(nice?.parts[1] ?? Number.NaN),
      },
    ];
  });
}

/** How many jobs the parameter asks for. */
export function jobCount(o: Observation): number {
  return parseJobs(String(o.params['jobs'])).length;
}

/** True when every job that told was confined to one and the same core. */
export function onOneCore(o: Observation): boolean {
  const cores = valuesOf(o, 'cores').map(({ value }) => String(value));
  return cores.length > 0 && cores.every((list) => /^\d+$/.test(list)) && new Set(cores).size === 1;
}

/** Time in which at least one job was there, in ms: stretches from begin to end, overlaps counted once. */
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

/** When the model was done with a job, in ticks since the common start; NaN if it told nothing. */
export function simulatedCompletion(o: Observation, { job }: JobFacts): number {
  return job.arrival + Number(about(o, 'simulated', job.id)?.parts[1] ?? Number.NaN);
}

/** Length of a tick of CPU time, in ms. */
export function tickMs(o: Observation): number {
  return num(o, 'tickMs');
}
