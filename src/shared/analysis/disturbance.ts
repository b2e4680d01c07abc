import type { CheckStatus, Observation, RunSample } from '../model/lab.ts';
import { roundTo } from './round.ts';
import { recordsOf, type Interval } from './observe.ts';
import { peakOf } from './tasks.ts';

/** A time that should be short, and that other programs may lengthen. */
export interface Bound {
  readonly fromNs: number;
  readonly toNs: number;
  /** The longest it may take, in ns. */
  readonly atMostNs: number;
}

/** The bound that is exceeded by `missingNs` in an interval: less happened in it than should have. */
export const shortBy = (missingNs: number, fromNs: number, toNs: number): Bound => ({
  fromNs,
  toNs,
  atMostNs: toNs - fromNs - missingNs,
});

/** The bound that all intervals together take at most `atMostNs`, from the first start to the last end. */
export const spanWithin = (intervals: readonly Interval[], atMostNs: number): Bound => ({
  fromNs: Math.min(...intervals.map(({ fromNs }) => fromNs)),
  toNs: Math.max(...intervals.map(({ toNs }) => toNs)),
  atMostNs,
});

/** The bound that `wanted` intervals overlap: where fewer did, one began too late by the shortest or more. */
export function overlapping(intervals: readonly Interval[], wanted: number): readonly Bound[] {
  if (peakOf(intervals) >= wanted) return [];
  const { fromNs, toNs } = spanWithin(intervals, 0);
  return [shortBy(Math.min(...intervals.map((interval) => interval.toNs - interval.fromNs)), fromNs, toNs)];
}

/** A verdict on times or rates, and what the run's threads waited for a processor meanwhile, in ns. */
export interface Judged {
  readonly status: CheckStatus;
  readonly disturbedNs: number;
}

/** CPU time that threads used while they worked, measured where they worked. */
export interface Effort {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** How long they were ready but had no processor; 0 where the system does not report it. */
  readonly queuedMs: number;
}

/** Interval at which a run is sampled, in ms; a longer one shows that the sampler itself had to wait. */
export const runSampleMs = 100;
const sampleNs = runSampleMs * 1e6;

/** What is read of an observation. */
type Sampled = Pick<Observation, 'samples'>;

/** How long each thread was ready without a processor so far, in ns. */
function queuedBy(sample: RunSample): ReadonlyMap<string, number> {
  return new Map(
    sample.processes.flatMap(({ pid, threads }) =>
      (threads ?? []).map(({ tid, queuedNs }) => [`${pid}/${tid}`, queuedNs ?? 0] as const),
    ),
  );
}

/** How long all threads together queued between two samples, in ns; a new thread counts from its start. */
function queuedNs(before: RunSample | undefined, after: RunSample): number {
  const earlier = before && queuedBy(before);
  let sum = 0;
  for (const [thread, ns] of queuedBy(after)) sum += Math.max(0, ns - (earlier?.get(thread) ?? 0));
  return sum;
}

/** The longest time between two samples, in ns; infinite if there are fewer than two. */
export function longestGapNs({ samples }: Sampled): number {
  const gaps = samples.slice(1).map(({ atNs }, index) => atNs - (samples[index]?.atNs ?? 0));
  return gaps.length > 0 ? Math.max(...gaps) : Infinity;
}

/**
 * How much of an interval other work can explain, in ns: the time the run's threads were ready without a processor
 * (or, if that is more, any thread of the machine: a process may end unsampled), the time the hypervisor took, and
 * the time by which samples were late. Between two samples it is at most the time between them. Queued time that
 * the run's own threads cost each other is included, so this is an upper limit. `ofRun` leaves out what only other
 * threads of the machine waited: a run that is idle loses nothing by it.
 */
export function disturbedNs({ samples }: Sampled, fromNs: number, toNs: number, ofRun = false): number {
  let sum = 0;
  for (const [index, sample] of samples.entries()) {
    const before = samples[index - 1];
    const beganNs = before?.atNs ?? 0;
    const overlapNs = Math.min(toNs, sample.atNs) - Math.max(fromNs, beganNs);
    if (!(overlapNs > 0)) continue;
    const pressureNs = !ofRun && before?.lost && sample.lost ? sample.lost.pressureNs - before.lost.pressureNs : 0;
    const stolenNs = before?.lost && sample.lost ? sample.lost.stolenNs - before.lost.stolenNs : 0;
    const lateNs = Math.max(0, sample.atNs - beganNs - 2 * sampleNs);
    sum += Math.min(overlapNs, Math.max(queuedNs(before, sample), pressureNs) + stolenNs + lateNs);
  }
  // A sampler that has not come round since is itself late.
  const lastNs = samples.at(-1)?.atNs ?? 0;
  return sum + Math.max(0, toNs - Math.max(fromNs, lastNs) - 2 * sampleNs);
}

/**
 * Judges upper bounds on times: one that is exceeded by no more than other work explains cannot be decided. Also
 * returns the largest disturbance of an exceeded bound, in ns. A bound that is not a number has failed.
 */
export function judgeBounds(observation: Sampled, bounds: readonly Bound[]): Judged {
  let status: CheckStatus = 'passed';
  let mostNs = 0;
  for (const { fromNs, toNs, atMostNs } of bounds) {
    const excessNs = toNs - fromNs - atMostNs;
    if (excessNs <= 0) continue;
    const lostNs = Number.isFinite(excessNs) ? disturbedNs(observation, fromNs, toNs) : 0;
    mostNs = Math.max(mostNs, lostNs);
    if (!(excessNs <= lostNs)) return { status: 'failed', disturbedNs: lostNs };
    status = 'inconclusive';
  }
  return { status, disturbedNs: mostNs };
}

/**
 * How something that should sleep was sampled: in which states, whether it slept in most samples and never did anything
 * else than be ready, and the bound that it was ready in one sample at most. A thread is also ready when it has to wake
 * up, or was about to sleep, and has no processor.
 */
export function sleepOf(
  states: readonly string[],
  { fromNs, toNs }: { readonly fromNs: number; readonly toNs: number },
): { readonly states: string; readonly slept: boolean; readonly bound: Bound } {
  const ready = states.filter((state) => state === 'R').length;
  return {
    states: [...new Set(states)].join(', '),
    slept: ready < states.length / 2 && states.every((state) => state === 'S' || state === 'R'),
    bound: shortBy(Math.max(0, ready - 1) * sampleNs, fromNs, toNs),
  };
}

/** The efforts that were reported under `name`, in time order. */
export const effortsOf = (observation: Observation, name: string): readonly Effort[] =>
  recordsOf(observation, name, { cpuMs: 0, wallMs: 0, queuedMs: 0 });

/** CPU time by elapsed time: how many processors were used. */
export const coresOf = ({ cpuMs, wallMs }: Effort): number => cpuMs / wallMs;

/** The processors that each effort used, as text. */
export const coresText = (efforts: readonly Effort[]): string =>
  efforts.map((effort) => roundTo(coresOf(effort), 2)).join(', ');

/**
 * Judges whether at least `atLeast` processors were used in one of several measurements. If none got them, but one
 * would have without the time it queued, that cannot be decided. Also returns the longest queueing, in ns.
 */
export function judgeEffort(efforts: readonly Effort[], atLeast: number): Judged {
  const disturbedNs = 1e6 * Math.max(0, ...efforts.map(({ queuedMs }) => queuedMs));
  if (efforts.some((effort) => coresOf(effort) >= atLeast)) return { status: 'passed', disturbedNs };
  const wouldHave = efforts.some(({ cpuMs, wallMs, queuedMs }) => (cpuMs + queuedMs) / wallMs >= atLeast);
  return { status: wouldHave ? 'inconclusive' : 'failed', disturbedNs };
}

/**
 * Judges a time by what the threads that spent it measured themselves, in ms: by how much it exceeded its bound, and
 * how long they were ready but had no processor.
 */
export function judgeExcess(excessMs: number, queuedMs: number): Judged {
  const disturbedNs = queuedMs * 1e6;
  if (excessMs < 0) return { status: 'passed', disturbedNs };
  return { status: excessMs < queuedMs ? 'inconclusive' : 'failed', disturbedNs };
}
