import { num } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';
import { fatesOf, type Fate } from './checks-trace.ts';
import { queueSlices } from './manifest.ts';

const top = queueSlices.length - 1;

function fate(o: Observation, id: string): Fate | undefined {
  return fatesOf(o, 'mlfq').find(({ job }) => job.id === id);
}

/** Every tick that the job ran, with its queue and the ticks it had run since the last boost. */
function ticksOf({ segments }: Fate, boost: number): readonly { readonly queue: number; readonly since: number }[] {
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

/** The queue after so many ticks without a boost: a level down with each slice used up. */
function queueAfter(ticks: number): number {
  let left = ticks;
  const level = queueSlices.findIndex((slice) => {
    left -= slice;
    return left < 0;
  });
  return level < 0 ? 0 : top - level;
}

const longestWait = (fates: readonly Fate[]): number => Math.max(...fates.flatMap(({ waits }) => waits));

/** What holds of the multi-level feedback queue, computed from the stretches that it reported. */
export const mlfqChecks: readonly Check[] = [
  {
    id: 'hog-sinks',
    variants: ['mlfq', 'mlfq-no-boost'],
    evaluate: (o) => {
      const hog = fate(o, 'hog');
      const ticks = hog ? ticksOf(hog, o.variant === 'mlfq' ? num(o, 'boost') : 0) : [];
      const wrong = ticks.filter(({ queue, since }) => queue !== queueAfter(since)).length;
      const last = ticks.at(-1);
      // Where a boost comes just before its end it has had no time to sink again.
      const ends = last !== undefined && (last.queue === 0 || last.since < queueSlices[0] + queueSlices[1]);
      return verdict(
        ends && wrong === 0 && ticks.some(({ queue }) => queue === 0),
        { key: 'hog-sinks.expected' },
        { key: 'hog-sinks.observed', params: { queue: last?.queue ?? -1, wrong, ticks: ticks.length } },
      );
    },
  },
  {
    id: 'typing-stays',
    variants: ['mlfq', 'mlfq-no-boost'],
    evaluate: (o) => {
      const typing = fate(o, 'typing');
      const queues = [...new Set(typing?.segments.map(({ queue }) => queue))];
      return verdict(
        queues.length === 1 && queues[0] === top,
        { key: 'typing-stays.expected', params: { top } },
        {
          key: 'typing-stays.observed',
          params: { queues: queues.join(', ') || '–', turns: typing?.segments.length ?? 0 },
        },
      );
    },
  },
  {
    id: 'nobody-starves',
    variants: ['mlfq'],
    evaluate: (o) => {
      const fates = fatesOf(o, 'mlfq');
      const longest = longestWait(fates);
      return verdict(
        fates.length > 0 && longest <= num(o, 'boost'),
        { key: 'nobody-starves.expected', params: { boost: num(o, 'boost') } },
        { key: 'longest-wait', params: { ticks: Number.isFinite(longest) ? longest : 0 } },
      );
    },
  },
  {
    id: 'hog-starves',
    variants: ['mlfq-no-boost'],
    evaluate: (o) => {
      const fates = fatesOf(o, 'mlfq');
      const arrivals = fates.filter(({ job }) => job.id !== 'hog' && job.id !== 'typing').map(({ job }) => job.arrival);
      const span = Math.max(...arrivals) - Math.min(...arrivals);
      const hog = fate(o, 'hog');
      const longest = hog ? longestWait([hog]) : 0;
      return verdict(
        arrivals.length > 0 && longest >= span,
        { key: 'hog-starves.expected', params: { span: arrivals.length > 0 ? span : 0 } },
        { key: 'longest-wait', params: { ticks: longest } },
      );
    },
  },
];
