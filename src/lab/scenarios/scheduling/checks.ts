import { num } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check, type Verdict } from '../scenario.ts';
import { mlfqChecks } from './checks-mlfq.ts';
import { fatesOf, mean, segmentsOf, switchesOf, totalWait, type Fate } from './checks-trace.ts';

/** The lengths that the parameters ask for, in the order of the list. */
const lengths = (o: Observation): readonly number[] => [
  num(o, 'long'),
  ...Array.from({ length: num(o, 'shorts') }, () => num(o, 'short')),
];

/** Waiting times of jobs that run one after another in this order. */
function waitsInTurn(order: readonly number[]): readonly number[] {
  return order.map((_, index) => order.slice(0, index).reduce((sum, length) => sum + length, 0));
}

/**
 * Waiting times under round robin, by counting: when a job ends in its r-th turn, each job before it has had
 * r turns and each one behind it r − 1, or has ended sooner.
 */
function waitsByTurns(all: readonly number[], quantum: number): readonly number[] {
  return all.map((length, index) => {
    const turns = Math.ceil(length / quantum);
    return all.reduce(
      (sum, other, place) =>
        place === index ? sum : sum + Math.min(other, quantum * (place < index ? turns : turns - 1)),
      0,
    );
  });
}

const shown = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const list = (values: readonly number[]): string => values.join(', ') || '–';

/** Compares the waiting times that came about with those computed by hand, and both means. */
function compareWaits(fates: readonly Fate[], expected: readonly number[]): Verdict {
  const waits = fates.map(totalWait);
  const same = waits.length === expected.length && waits.every((wait, index) => wait === expected[index]);
  return verdict(
    same,
    { key: 'waits.expected', params: { waits: list(expected), mean: shown(mean(expected)) } },
    { key: 'waits.observed', params: { waits: list(waits), mean: shown(mean(waits)) } },
  );
}

const turnaround = ({ completion, job }: Fate): number => completion - job.arrival;
const isLong = ({ job }: Fate): boolean => job.id === 'long';

export const checks: readonly Check[] = [
  {
    id: 'waits-by-arrival',
    variants: ['fcfs'],
    evaluate: (o) => compareWaits(fatesOf(o, 'fcfs'), waitsInTurn(lengths(o))),
  },
  {
    id: 'waits-by-length',
    variants: ['sjf'],
    evaluate: (o) => {
      const sorted = fatesOf(o, 'sjf').toSorted((a, b) => a.job.length - b.job.length);
      return compareWaits(sorted, waitsInTurn(lengths(o).toSorted((a, b) => a - b)));
    },
  },
  {
    id: 'shorter-than-fcfs',
    variants: ['sjf'],
    evaluate: (o) => {
      const fcfs = mean(waitsInTurn(lengths(o)));
      const sjf = mean(fatesOf(o, 'sjf').map(totalWait));
      return verdict(
        sjf < fcfs,
        { key: 'shorter-than-fcfs.expected', params: { mean: shown(fcfs) } },
        { key: 'mean-wait', params: { mean: shown(sjf) } },
      );
    },
  },
  {
    id: 'long-starves',
    variants: ['sjf-stream'],
    evaluate: (o) => {
      const fates = fatesOf(o, 'sjf');
      const long = fates.find(isLong);
      const last = Math.max(...fates.filter((fate) => !isLong(fate)).map(({ firstRun }) => firstRun));
      return verdict(
        long !== undefined && fates.length === num(o, 'stream') + 1 && long.firstRun > last,
        { key: 'long-starves.expected', params: { stream: num(o, 'stream') } },
        { key: 'long-start', params: { start: long?.firstRun ?? -1, last: Number.isFinite(last) ? last : -1 } },
      );
    },
  },
  {
    id: 'ageing-helps',
    variants: ['hrrn-stream'],
    evaluate: (o) => {
      const fates = fatesOf(o, 'hrrn');
      const long = fates.find(isLong);
      const last = Math.max(...fates.filter((fate) => !isLong(fate)).map(({ firstRun }) => firstRun));
      return verdict(
        long !== undefined && long.firstRun < last,
        { key: 'ageing-helps.expected' },
        { key: 'long-start', params: { start: long?.firstRun ?? -1, last: Number.isFinite(last) ? last : -1 } },
      );
    },
  },
  {
    id: 'waits-by-turns',
    variants: ['rr'],
    evaluate: (o) => compareWaits(fatesOf(o, 'rr'), waitsByTurns(lengths(o), num(o, 'quantum'))),
  },
  {
    id: 'everybody-starts-soon',
    variants: ['rr', 'rr-equal'],
    evaluate: (o) => {
      const fates = fatesOf(o, 'rr');
      const limit = (fates.length - 1) * num(o, 'quantum');
      const latest = Math.max(...fates.map(({ firstRun, job }) => firstRun - job.arrival));
      return verdict(
        fates.length > 0 && latest <= limit,
        { key: 'everybody-starts-soon.expected', params: { limit: Math.max(0, limit) } },
        { key: 'everybody-starts-soon.observed', params: { latest: Number.isFinite(latest) ? latest : -1 } },
      );
    },
  },
  {
    id: 'switching-costs',
    variants: ['rr', 'rr-equal'],
    evaluate: (o) => {
      const cost = (policy: string): number => (switchesOf(segmentsOf(o, policy)) * num(o, 'switchPercent')) / 100;
      const switches = (policy: string): number => switchesOf(segmentsOf(o, policy));
      return verdict(
        segmentsOf(o, 'fcfs').length > 0 && cost('rr') > cost('fcfs'),
        { key: 'switching-costs.expected', params: { percent: num(o, 'switchPercent') } },
        {
          key: 'switching-costs.observed',
          params: {
            rr: switches('rr'),
            fcfs: switches('fcfs'),
            rrCost: shown(cost('rr')),
            fcfsCost: shown(cost('fcfs')),
          },
        },
      );
    },
  },
  {
    id: 'end-together',
    variants: ['rr-equal'],
    evaluate: (o) => {
      const ends = fatesOf(o, 'rr').map(({ completion }) => completion);
      const spread = Math.max(...ends) - Math.min(...ends);
      const limit = (num(o, 'shorts') + 1) * num(o, 'quantum');
      return verdict(
        ends.length === num(o, 'shorts') + 1 && spread <= limit,
        { key: 'end-together.expected', params: { limit } },
        { key: 'end-together.observed', params: { spread: ends.length > 0 ? spread : 0 } },
      );
    },
  },
  {
    id: 'turnaround-worse',
    variants: ['rr-equal'],
    evaluate: (o) => {
      const [rr, fcfs] = [mean(fatesOf(o, 'rr').map(turnaround)), mean(fatesOf(o, 'fcfs').map(turnaround))];
      return verdict(
        rr > fcfs,
        { key: 'turnaround-worse.expected' },
        { key: 'turnaround-worse.observed', params: { rr: shown(rr), fcfs: shown(fcfs) } },
      );
    },
  },
  ...mlfqChecks,
];
