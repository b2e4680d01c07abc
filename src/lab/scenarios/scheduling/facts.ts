import { num, recordsOf } from '#shared/analysis/observe.ts';
import type { RunOf } from '../define.ts';
import type { en } from './en.ts';

type Run = RunOf<typeof en>;

/** Slices of the three queues of the MLFQ in ticks, the highest queue first. */
export const queueSlices = [2, 4, 8] as const;

/** A segment of the CPU as it was reported: [start, end) in ticks; `queue` is −1 where the policy has one queue. */
interface Segment {
  readonly job: string;
  readonly start: number;
  readonly end: number;
  readonly queue: number;
}

/** A job as it was handed to the simulator; times in ticks. */
interface Job {
  readonly id: string;
  readonly length: number;
  readonly arrival: number;
  readonly ioEvery: number;
  readonly ioTime: number;
}

/** What became of a job, computed from the reported segments. */
export interface Fate {
  readonly job: Job;
  readonly segments: readonly Segment[];
  readonly firstRun: number;
  readonly completion: number;
  /** Ticks it stood ready: after each arrival or I/O until it ran. */
  readonly waits: readonly number[];
}

/** The segments of the CPU that a policy reported, by start; idle ones left out. */
export function segmentsOf(run: Run, policy: string): readonly Segment[] {
  return recordsOf(run, `${policy}.segment`, { job: '', start: NaN, end: NaN, queue: NaN })
    .filter(({ job }) => job !== '')
    .toSorted((a, b) => a.start - b.start);
}

function fateOf(job: Job, segments: readonly Segment[]): Fate {
  let ready = job.arrival;
  let executed = 0;
  const waits = segments.map(({ start, end }) => {
    const wait = start - ready;
    executed += end - start;
    ready = end + (job.ioEvery > 0 && executed % job.ioEvery === 0 ? job.ioTime : 0);
    return wait;
  });
  return {
    job,
    segments,
    waits,
    firstRun: segments[0]?.start ?? Number.NaN,
    completion: segments.at(-1)?.end ?? Number.NaN,
  };
}

/**
 * The fate of every job of a policy; empty if the segments cannot be a schedule of these jobs on one CPU:
 * two overlap, or a job did not get just its length.
 */
export function fatesOf(run: Run, policy: string): readonly Fate[] {
  const segments = segmentsOf(run, policy);
  const jobs = recordsOf(run, `${policy}.job`, { id: '', length: NaN, arrival: NaN, ioEvery: NaN, ioTime: NaN });
  const fates = jobs.map((given) =>
    fateOf(
      given,
      segments.filter(({ job }) => job === given.id),
    ),
  );
  const overlapping = segments.some(({ start }, index) => index > 0 && (segments[index - 1]?.end ?? 0) > start);
  const incomplete = fates.some(
    ({ job, segments: mine }) => mine.reduce((sum, { start, end }) => sum + end - start, 0) !== job.length,
  );
  return overlapping || incomplete ? [] : fates;
}

/** Time that the job stood ready, in ticks. */
export function totalWait({ waits }: Fate): number {
  return waits.reduce((sum, wait) => sum + wait, 0);
}

/** How often the CPU went on with another job. */
export function switchesOf(segments: readonly Segment[]): number {
  return segments.filter(({ job }, index) => index > 0 && job !== segments[index - 1]?.job).length;
}

/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export const top = queueSlices.length - 1;

export function fate(run: Run, id: string): Fate | undefined {
  return fatesOf(run, 'mlfq').find(({ job }) => job.id === id);
}

/** Every tick that the job ran, with its queue and the ticks it had run since the last boost. */
export function ticksOf(
  { segments }: Fate,
  boost: number,
): readonly { readonly queue: number; readonly since: number }[] {
  let since = 0;
  let period = 0;
  return segments.flatMap(({ start, end, queue }) =>
    Array.from({ length: end - start }, (_, index) => {
      const now = boost === 0 ? 0 : Math.floor((start + index) / boost);
      if (now !== period) since = 0;
      period = now;
      since += 1;
      return { queue, since: since - 1 };
    }),
  );
}

/** The queue after this number of ticks without a boost: a level down with each slice used up. */
export function queueAfter(ticks: number): number {
  let left = ticks;
  const level = queueSlices.findIndex((slice) => {
    left -= slice;
    return left < 0;
  });
  return level < 0 ? 0 : top - level;
}

export const longestWait = (fates: readonly Fate[]): number => Math.max(...fates.flatMap(({ waits }) => waits));

/** The lengths that the parameters ask for, in the order of the list. */
export const lengths = (run: Run): readonly number[] => [
  num(run, 'long'),
  ...Array.from({ length: num(run, 'shorts') }, () => num(run, 'short')),
];

/** Waiting times of jobs that run one after another in this order. */
export function waitsInTurn(order: readonly number[]): readonly number[] {
  return order.map((_, index) => order.slice(0, index).reduce((sum, length) => sum + length, 0));
}

/**
 * Waiting times under round robin, by counting: when a job ends in its r-th turn, each job before it has had
 * r turns and each one behind it r − 1, or has ended sooner.
 */
export function waitsByTurns(all: readonly number[], quantum: number): readonly number[] {
  return all.map((length, index) => {
    const turns = Math.ceil(length / quantum);
    return all.reduce(
      (sum, other, place) =>
        place === index ? sum : sum + Math.min(other, quantum * (place < index ? turns : turns - 1)),
      0,
    );
  });
}
