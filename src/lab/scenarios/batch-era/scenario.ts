import { num, recordsOf } from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, defineScenario, int, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** A segment of one lane as it was reported; times are ticks, `job` is empty for the whole batch. */
interface Segment {
  readonly lane: string;
  readonly job: string;
  readonly phase: string;
  readonly start: number;
  readonly end: number;
}

/** Every segment that a model reported, by start. */
function segmentsOf(run: Run, model: string): readonly Segment[] {
  return recordsOf(run, 'segment', { model: '', lane: '', job: '', phase: '', start: NaN, end: NaN })
    .filter((segment) => segment.model === model)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const sum = (segments: readonly Segment[]): number =>
  segments.reduce((total, { start, end }) => total + end - start, 0);

const onCpu = (segments: readonly Segment[]): readonly Segment[] => segments.filter(({ lane }) => lane === 'cpu');
const makespan = (segments: readonly Segment[]): number => Math.max(...segments.map(({ end }) => end));
const overlap = (a: Segment, b: Segment): boolean => a.start < b.end && b.start < a.end;

/** Segments that begin before the one before them has ended. */
function clashes(sorted: readonly Segment[]): number {
  return sorted.filter((segment, index) => index > 0 && (sorted[index - 1]?.end ?? 0) > segment.start).length;
}

/** True when every job got exactly the computing it needs. */
function computed(run: Run, segments: readonly Segment[]): boolean {
  const jobs = [...new Set(onCpu(segments).map(({ job }) => job))].toSorted();
  const wanted = (index: number): number => num(run, 'rounds') * (num(run, 'run') + index);
  return (
    jobs.length === num(run, 'jobs') &&
    jobs.every((id, index) => sum(onCpu(segments).filter(({ job }) => job === id)) === wanted(index))
  );
}

/** Share of the time until the last result in which the CPU computed, 0 to 1. */
const busyRatio = (segments: readonly Segment[]): number => sum(onCpu(segments)) / makespan(segments);

/** The same in %, for people; 0 where nothing was reported. */
const busyPercent = (segments: readonly Segment[]): number =>
  segments.length === 0 ? 0 : roundTo(100 * busyRatio(segments), 1);

/** The reported segments of the model that a check is about and of the one before it. */
const models = (run: Run): readonly [earlier: readonly Segment[], later: readonly Segment[]] => [
  segmentsOf(run, run.variant === 'batch-online' ? 'punch-card' : 'batch-online'),
  segmentsOf(run, run.variant),
];

export const scenario = defineScenario({
  id: 'batch-era',
  group: 'os',
  covers: ['os-punch-card-era', 'os-batch-online', 'os-batch-offline'],
  kinds: ['simulation'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    jobs: int({ default: 4, min: 2, max: 12 }),
    load: int({ default: 8, min: 1, max: 100, unit: 'ticks' }),
    read: int({ default: 3, min: 1, max: 100, unit: 'ticks' }),
    run: int({ default: 4, min: 1, max: 100, unit: 'ticks' }),
    unload: int({ default: 2, min: 1, max: 100, unit: 'ticks' }),
    rounds: int({ default: 2, min: 1, max: 10 }),
  },
  variants: { 'punch-card': {}, 'batch-online': {}, 'batch-offline': {}, multiprogramming: {} },
  limits: { actors: 2, durationMs: 30_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    alone: {
      variants: ['punch-card'],
      evaluate: (run) => {
        const all = segmentsOf(run, 'punch-card');
        const turns = all.map(({ job }) => job).filter((job, index, list) => job !== list[index - 1]).length;
        return check(all.length > 0 && clashes(all) === 0 && turns === num(run, 'jobs'), {
          expected: { jobs: num(run, 'jobs') },
          observed: { clashes: clashes(all), turns },
        });
      },
    },
    'sum-of-jobs': {
      variants: ['punch-card'],
      evaluate: (run) => {
        const all = segmentsOf(run, 'punch-card');
        const jobs = num(run, 'jobs');
        const each = num(run, 'load') + num(run, 'read') + num(run, 'rounds') * (num(run, 'run') + num(run, 'unload'));
        const total = jobs * each + (num(run, 'rounds') * jobs * (jobs - 1)) / 2;
        return check(makespan(all) === total && computed(run, all), {
          expected: { total },
          observed: { ticks: all.length > 0 ? makespan(all) : 0 },
        });
      },
    },
    'idle-while-loading': {
      variants: ['punch-card'],
      evaluate: (run) => {
        const all = segmentsOf(run, 'punch-card');
        const loading = all.filter(({ lane }) => lane === 'operator');
        const idle = loading.every((load) => onCpu(all).every((run) => !overlap(load, run)));
        return check(idle && loading.length === num(run, 'jobs') && onCpu(all).length > 0, {
          expected: { loads: num(run, 'jobs') },
          observed: { loads: loading.length, ticks: sum(loading), busy: busyPercent(all) },
        });
      },
    },
    sooner: {
      variants: ['batch-online'],
      evaluate: (run) => {
        const [earlier, later] = models(run);
        const loads = later.filter(({ lane }) => lane === 'operator').length;
        const passed =
          computed(run, earlier) && computed(run, later) && makespan(later) < makespan(earlier) && loads === 1;
        return check(passed, {
          observed: {
            later: later.length > 0 ? makespan(later) : 0,
            earlier: earlier.length > 0 ? makespan(earlier) : 0,
            loads,
          },
        });
      },
    },
    'one-running': {
      variants: ['batch-online', 'batch-offline', 'multiprogramming'],
      evaluate: (run) => {
        const runs = onCpu(segmentsOf(run, run.variant));
        return check(runs.length > 0 && clashes(runs) === 0, {
          observed: { stretches: runs.length, clashes: clashes(runs) },
        });
      },
    },
    busier: {
      variants: ['batch-offline', 'multiprogramming'],
      evaluate: (run) => {
        const [earlier, later] = models(run);
        const passed = computed(run, earlier) && computed(run, later) && busyRatio(later) > busyRatio(earlier);
        return check(passed, { observed: { later: busyPercent(later), earlier: busyPercent(earlier) } });
      },
    },
    overlap: {
      variants: ['batch-offline', 'multiprogramming'],
      evaluate: (run) => {
        const [earlier, later] = models(run);
        const meanwhile = (all: readonly Segment[]): number =>
          onCpu(all).filter((run) =>
            all.some((other) => other.lane !== 'cpu' && other.job !== run.job && overlap(run, other)),
          ).length;
        return check(meanwhile(later) > 0 && earlier.length > 0 && meanwhile(earlier) === 0, {
          observed: { later: meanwhile(later), earlier: meanwhile(earlier) },
        });
      },
    },
  },
  questions: {
    busy: { unit: '%', within: 0.2, answer: (run) => busyPercent(segmentsOf(run, run.variant)) || null },
  },
});
