import { metricOf, num } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say } from '../define.ts';
import { en } from './en.ts';
import {
  queueSlices,
  type Fate,
  segmentsOf,
  fatesOf,
  totalWait,
  switchesOf,
  mean,
  top,
  fate,
  ticksOf,
  queueAfter,
  longestWait,
  lengths,
  waitsInTurn,
  waitsByTurns,
} from './facts.ts';
import { zhCn } from './zh-cn.ts';

const shown = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const list = (values: readonly number[]): string => values.join(', ') || '–';

/** Compares the waiting times that came about with those computed by hand, and both means. */
function compareWaits(fates: readonly Fate[], expected: readonly number[]) {
  const waits = fates.map(totalWait);
  const same = waits.length === expected.length && waits.every((wait, index) => wait === expected[index]);
  return check(same, {
    expected: say('waits.expected', { waits: list(expected), mean: shown(mean(expected)) }),
    observed: say('waits.observed', { waits: list(waits), mean: shown(mean(waits)) }),
  });
}

const turnaround = ({ completion, job }: Fate): number => completion - job.arrival;
const isLong = ({ job }: Fate): boolean => job.id === 'long';

export const scenario = defineScenario({
  id: 'scheduling',
  group: 'os',
  covers: ['sched-fcfs', 'sched-sjf', 'sched-rr', 'sched-mlfq'],
  kinds: ['simulation'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    long: int({ default: 24, min: 10, max: 60, unit: 'ticks' }),
    short: int({ default: 3, min: 1, max: 9, unit: 'ticks' }),
    shorts: int({ default: 2, min: 1, max: 10 }),
    stream: int({ default: 10, min: 3, max: 50 }),
    quantum: int({ default: 4, min: 1, max: 9, unit: 'ticks' }),
    switchPercent: int({ default: 5, min: 1, max: 100, unit: '%' }),
    boost: int({ default: 50, min: 40, max: 200, unit: 'ticks' }),
  },
  variants: {
    fcfs: {},
    sjf: {},
    'sjf-stream': {},
    'hrrn-stream': {},
    rr: {},
    'rr-equal': {},
    mlfq: {},
    'mlfq-no-boost': {},
  },
  limits: { actors: 2, durationMs: 30_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'hog-sinks': {
      variants: ['mlfq', 'mlfq-no-boost'],
      evaluate: (run) => {
        const hog = fate(run, 'hog');
        const ticks = hog ? ticksOf(hog, run.variant === 'mlfq' ? num(run, 'boost') : 0) : [];
        const wrong = ticks.filter(({ queue, since }) => queue !== queueAfter(since)).length;
        const last = ticks.at(-1);
        // Where a boost comes just before its end it has had no time to sink again.
        const ends = last !== undefined && (last.queue === 0 || last.since < queueSlices[0] + queueSlices[1]);
        return check(ends && wrong === 0 && ticks.some(({ queue }) => queue === 0), {
          observed: { queue: last?.queue ?? -1, wrong, ticks: ticks.length },
        });
      },
    },
    'typing-stays': {
      variants: ['mlfq', 'mlfq-no-boost'],
      evaluate: (run) => {
        const typing = fate(run, 'typing');
        const queues = [...new Set(typing?.segments.map(({ queue }) => queue))];
        return check(queues.length === 1 && queues[0] === top, {
          expected: { top },
          observed: { queues: queues.join(', ') || '–', turns: typing?.segments.length ?? 0 },
        });
      },
    },
    'nobody-starves': {
      variants: ['mlfq'],
      evaluate: (run) => {
        const fates = fatesOf(run, 'mlfq');
        const longest = longestWait(fates);
        return check(fates.length > 0 && longest <= num(run, 'boost'), {
          expected: { boost: num(run, 'boost') },
          observed: say('longest-wait', { ticks: Number.isFinite(longest) ? longest : 0 }),
        });
      },
    },
    'hog-starves': {
      variants: ['mlfq-no-boost'],
      evaluate: (run) => {
        const fates = fatesOf(run, 'mlfq');
        const arrivals = fates
          .filter(({ job }) => job.id !== 'hog' && job.id !== 'typing')
          .map(({ job }) => job.arrival);
        const span = Math.max(...arrivals) - Math.min(...arrivals);
        const hog = fate(run, 'hog');
        const longest = hog ? longestWait([hog]) : 0;
        return check(arrivals.length > 0 && longest >= span, {
          expected: { span: arrivals.length > 0 ? span : 0 },
          observed: say('longest-wait', { ticks: longest }),
        });
      },
    },
    'waits-by-arrival': {
      variants: ['fcfs'],
      evaluate: (run) => compareWaits(fatesOf(run, 'fcfs'), waitsInTurn(lengths(run))),
    },
    'waits-by-length': {
      variants: ['sjf'],
      evaluate: (run) => {
        const sorted = fatesOf(run, 'sjf').toSorted((a, b) => a.job.length - b.job.length);
        return compareWaits(sorted, waitsInTurn(lengths(run).toSorted((a, b) => a - b)));
      },
    },
    'shorter-than-fcfs': {
      variants: ['sjf'],
      evaluate: (run) => {
        const fcfs = mean(waitsInTurn(lengths(run)));
        const sjf = mean(fatesOf(run, 'sjf').map(totalWait));
        return check(sjf < fcfs, { expected: { mean: shown(fcfs) }, observed: say('mean-wait', { mean: shown(sjf) }) });
      },
    },
    'long-starves': {
      variants: ['sjf-stream'],
      evaluate: (run) => {
        const fates = fatesOf(run, 'sjf');
        const long = fates.find(isLong);
        const last = Math.max(...fates.filter((fate) => !isLong(fate)).map(({ firstRun }) => firstRun));
        return check(long !== undefined && fates.length === num(run, 'stream') + 1 && long.firstRun > last, {
          expected: { stream: num(run, 'stream') },
          observed: say('long-start', { start: long?.firstRun ?? -1, last: Number.isFinite(last) ? last : -1 }),
        });
      },
    },
    'ageing-helps': {
      variants: ['hrrn-stream'],
      evaluate: (run) => {
        const fates = fatesOf(run, 'hrrn');
        const long = fates.find(isLong);
        const last = Math.max(...fates.filter((fate) => !isLong(fate)).map(({ firstRun }) => firstRun));
        return check(long !== undefined && long.firstRun < last, {
          observed: say('long-start', { start: long?.firstRun ?? -1, last: Number.isFinite(last) ? last : -1 }),
        });
      },
    },
    'waits-by-turns': {
      variants: ['rr'],
      evaluate: (run) => compareWaits(fatesOf(run, 'rr'), waitsByTurns(lengths(run), num(run, 'quantum'))),
    },
    'everybody-starts-soon': {
      variants: ['rr', 'rr-equal'],
      evaluate: (run) => {
        const fates = fatesOf(run, 'rr');
        const limit = (fates.length - 1) * num(run, 'quantum');
        const latest = Math.max(...fates.map(({ firstRun, job }) => firstRun - job.arrival));
        return check(fates.length > 0 && latest <= limit, {
          expected: { limit: Math.max(0, limit) },
          observed: { latest: Number.isFinite(latest) ? latest : -1 },
        });
      },
    },
    'switching-costs': {
      variants: ['rr', 'rr-equal'],
      evaluate: (run) => {
        const cost = (policy: string): number =>
          (switchesOf(segmentsOf(run, policy)) * num(run, 'switchPercent')) / 100;
        const switches = (policy: string): number => switchesOf(segmentsOf(run, policy));
        return check(segmentsOf(run, 'fcfs').length > 0 && cost('rr') > cost('fcfs'), {
          expected: { percent: num(run, 'switchPercent') },
          observed: {
            rr: switches('rr'),
            fcfs: switches('fcfs'),
            rrCost: shown(cost('rr')),
            fcfsCost: shown(cost('fcfs')),
          },
        });
      },
    },
    'end-together': {
      variants: ['rr-equal'],
      evaluate: (run) => {
        const ends = fatesOf(run, 'rr').map(({ completion }) => completion);
        const spread = Math.max(...ends) - Math.min(...ends);
        const limit = (num(run, 'shorts') + 1) * num(run, 'quantum');
        return check(ends.length === num(run, 'shorts') + 1 && spread <= limit, {
          expected: { limit },
          observed: { spread: ends.length > 0 ? spread : 0 },
        });
      },
    },
    'turnaround-worse': {
      variants: ['rr-equal'],
      evaluate: (run) => {
        const [rr, fcfs] = [mean(fatesOf(run, 'rr').map(turnaround)), mean(fatesOf(run, 'fcfs').map(turnaround))];
        return check(rr > fcfs, { observed: { rr: shown(rr), fcfs: shown(fcfs) } });
      },
    },
  },
  questions: {
    'mean-wait': {
      variants: ['fcfs', 'sjf', 'rr'],
      unit: 'ticks',
      within: 0.02,
      answer: (run) => metricOf(run, 'meanWait'),
    },
    'long-start': {
      variants: ['sjf-stream', 'hrrn-stream'],
      answer: (run) => {
        const fates = fatesOf(run, run.variant === 'sjf-stream' ? 'sjf' : 'hrrn');
        const long = fates.find(isLong);
        if (!long) return null;
        return fates.some((one) => !isLong(one) && one.firstRun > long.firstRun) ? 'before' : 'after';
      },
    },
    'end-times': {
      variants: ['rr-equal'],
      answer: (run) => {
        const ends = fatesOf(run, 'rr').map(({ completion }) => completion);
        if (ends.length === 0) return null;
        const spread = Math.max(...ends) - Math.min(...ends);
        return spread <= ends.length * num(run, 'quantum') ? 'together' : 'spread';
      },
    },
    'hog-wait': {
      variants: ['mlfq', 'mlfq-no-boost'],
      answer: (run) => {
        const hog = fate(run, 'hog');
        if (!hog) return null;
        return longestWait([hog]) <= num(run, 'boost') ? 'boost' : 'stream';
      },
    },
  },
});
