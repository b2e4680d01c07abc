import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** A stretch of one lane as it was reported; times are ticks, `job` is empty for the whole batch. */
interface Segment {
  readonly lane: string;
  readonly job: string;
  readonly phase: string;
  readonly start: number;
  readonly end: number;
}

/** Every stretch that a model reported, by start. */
function segmentsOf(o: Observation, model: string): readonly Segment[] {
  return valuesOf(o, 'segment')
    .map(({ value }) => (typeof value === 'object' ? value : []))
    .filter(([name]) => name === model)
    .map(([, lane, job, phase, start, end]): Segment => ({
      lane: String(lane),
      job: String(job),
      phase: String(phase),
      start: Number(start),
      end: Number(end),
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const sum = (segments: readonly Segment[]): number =>
  segments.reduce((total, { start, end }) => total + end - start, 0);
const onCpu = (segments: readonly Segment[]): readonly Segment[] => segments.filter(({ lane }) => lane === 'cpu');
const makespan = (segments: readonly Segment[]): number => Math.max(...segments.map(({ end }) => end));
const overlap = (a: Segment, b: Segment): boolean => a.start < b.end && b.start < a.end;

/** Stretches that begin before the one before them has ended. */
function clashes(sorted: readonly Segment[]): number {
  return sorted.filter((segment, index) => index > 0 && (sorted[index - 1]?.end ?? 0) > segment.start).length;
}

/** True when every job got exactly the computing it needs. */
function computed(o: Observation, segments: readonly Segment[]): boolean {
  const jobs = [...new Set(onCpu(segments).map(({ job }) => job))].toSorted();
  const wanted = (index: number): number => num(o, 'rounds') * (num(o, 'run') + index);
  return (
    jobs.length === num(o, 'jobs') &&
    jobs.every((id, index) => sum(onCpu(segments).filter(({ job }) => job === id)) === wanted(index))
  );
}

/** Share of the time until the last result in which the CPU computed, 0 to 1. */
const busyRatio = (segments: readonly Segment[]): number => sum(onCpu(segments)) / makespan(segments);
/** The same in %, for people; 0 where nothing was reported. */
const busyPercent = (segments: readonly Segment[]): number =>
  segments.length === 0 ? 0 : Math.round(1000 * busyRatio(segments)) / 10;

/** The reported stretches of the model that a check is about and of the one before it. */
const models = (o: Observation): readonly [earlier: readonly Segment[], later: readonly Segment[]] => [
  segmentsOf(o, o.variant === 'batch-online' ? 'punch-card' : 'batch-online'),
  segmentsOf(o, o.variant),
];

export const checks: readonly Check[] = [
  {
    id: 'alone',
    variants: ['punch-card'],
    evaluate: (o) => {
      const all = segmentsOf(o, 'punch-card');
      const turns = all.map(({ job }) => job).filter((job, index, list) => job !== list[index - 1]).length;
      return verdict(
        all.length > 0 && clashes(all) === 0 && turns === num(o, 'jobs'),
        { key: 'alone.expected', params: { jobs: num(o, 'jobs') } },
        { key: 'alone.observed', params: { clashes: clashes(all), turns } },
      );
    },
  },
  {
    id: 'sum-of-jobs',
    variants: ['punch-card'],
    evaluate: (o) => {
      const all = segmentsOf(o, 'punch-card');
      const jobs = num(o, 'jobs');
      const each = num(o, 'load') + num(o, 'read') + num(o, 'rounds') * (num(o, 'run') + num(o, 'unload'));
      const total = jobs * each + (num(o, 'rounds') * jobs * (jobs - 1)) / 2;
      return verdict(
        makespan(all) === total && computed(o, all),
        { key: 'sum-of-jobs.expected', params: { total } },
        { key: 'sum-of-jobs.observed', params: { ticks: all.length > 0 ? makespan(all) : 0 } },
      );
    },
  },
  {
    id: 'idle-while-loading',
    variants: ['punch-card'],
    evaluate: (o) => {
      const all = segmentsOf(o, 'punch-card');
      const loading = all.filter(({ lane }) => lane === 'operator');
      const idle = loading.every((load) => onCpu(all).every((run) => !overlap(load, run)));
      return verdict(
        idle && loading.length === num(o, 'jobs') && onCpu(all).length > 0,
        { key: 'idle-while-loading.expected', params: { loads: num(o, 'jobs') } },
        {
          key: 'idle-while-loading.observed',
          params: { loads: loading.length, ticks: sum(loading), busy: busyPercent(all) },
        },
      );
    },
  },
  {
    id: 'sooner',
    variants: ['batch-online'],
    evaluate: (o) => {
      const [earlier, later] = models(o);
      const loads = later.filter(({ lane }) => lane === 'operator').length;
      const passed = computed(o, earlier) && computed(o, later) && makespan(later) < makespan(earlier) && loads === 1;
      return verdict(
        passed,
        { key: 'sooner.expected' },
        {
          key: 'sooner.observed',
          params: {
            later: later.length > 0 ? makespan(later) : 0,
            earlier: earlier.length > 0 ? makespan(earlier) : 0,
            loads,
          },
        },
      );
    },
  },
  {
    id: 'one-running',
    variants: ['batch-online', 'batch-offline', 'multiprogramming'],
    evaluate: (o) => {
      const runs = onCpu(segmentsOf(o, o.variant));
      return verdict(
        runs.length > 0 && clashes(runs) === 0,
        { key: 'one-running.expected' },
        { key: 'one-running.observed', params: { stretches: runs.length, clashes: clashes(runs) } },
      );
    },
  },
  {
    id: 'busier',
    variants: ['batch-offline', 'multiprogramming'],
    evaluate: (o) => {
      const [earlier, later] = models(o);
      const passed = computed(o, earlier) && computed(o, later) && busyRatio(later) > busyRatio(earlier);
      return verdict(
        passed,
        { key: 'busier.expected' },
        { key: 'busier.observed', params: { later: busyPercent(later), earlier: busyPercent(earlier) } },
      );
    },
  },
  {
    id: 'overlap',
    variants: ['batch-offline', 'multiprogramming'],
    evaluate: (o) => {
      const [earlier, later] = models(o);
      const meanwhile = (all: readonly Segment[]): number =>
        onCpu(all).filter((run) =>
          all.some((other) => other.lane !== 'cpu' && other.job !== run.job && overlap(run, other)),
        ).length;
      return verdict(
        meanwhile(later) > 0 && earlier.length > 0 && meanwhile(earlier) === 0,
        { key: 'overlap.expected' },
        { key: 'overlap.observed', params: { later: meanwhile(later), earlier: meanwhile(earlier) } },
      );
    },
  },
];
