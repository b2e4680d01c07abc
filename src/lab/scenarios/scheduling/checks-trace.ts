import { valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';

/** A stretch of the CPU as it was reported: [start, end) in ticks; `queue` is −1 where the policy has one queue. */
export interface Segment {
  readonly job: string;
  readonly start: number;
  readonly end: number;
  readonly queue: number;
}

/** A job as it was handed to the simulator; times in ticks. */
export interface Job {
  readonly id: string;
  readonly length: number;
  readonly arrival: number;
  readonly ioEvery: number;
  readonly ioTime: number;
}

/** What became of a job, computed from the stretches that were reported. */
export interface Fate {
  readonly job: Job;
  readonly segments: readonly Segment[];
  readonly firstRun: number;
  readonly completion: number;
  /** Ticks it stood ready: after each arrival or I/O until it ran. */
  readonly waits: readonly number[];
}

const parts = (o: Observation, name: string): readonly (readonly (string | number | boolean)[])[] =>
  valuesOf(o, name).map(({ value }) => (typeof value === 'object' ? value : []));

/** The stretches of the CPU that a policy reported, by start; idle ones left out. */
export function segmentsOf(o: Observation, policy: string): readonly Segment[] {
  return parts(o, `${policy}.segment`)
    .map(([job, start, end, queue]): Segment => ({
      job: String(job),
      start: Number(start),
      end: Number(end),
      queue: Number(queue),
    }))
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
 * The fate of every job of a policy; empty if the stretches cannot be a schedule of these jobs on one CPU:
 * two overlap, or a job did not get just its length.
 */
export function fatesOf(o: Observation, policy: string): readonly Fate[] {
  const segments = segmentsOf(o, policy);
  const fates = parts(o, `${policy}.job`).map(([id, length, arrival, ioEvery, ioTime]) =>
    fateOf(
      {
        id: String(id),
        length: Number(length),
        arrival: Number(arrival),
        ioEvery: Number(ioEvery),
        ioTime: Number(ioTime),
      },
      segments.filter(({ job }) => job === id),
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
