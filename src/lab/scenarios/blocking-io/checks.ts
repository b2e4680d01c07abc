import { median } from '#shared/analysis/median.ts';
import { num, numbersOf, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

/** From the reader's call (or first question) to the answer. */
function span(o: Observation): { readonly fromNs: number; readonly toNs: number } | null {
  const from = valuesOf(o, 'read.begin')[0];
  const to = valuesOf(o, 'read.end')[0];
  return from && to ? { fromNs: from.atNs, toNs: to.atNs } : null;
}

const spanMs = (o: Observation): number => {
  const read = span(o);
  return read ? toMs(read.toNs - read.fromNs) : -1;
};

const beats = (o: Observation): number => {
  const read = span(o);
  return read ? valuesOf(o, 'beat').filter((event) => event.atNs > read.fromNs && event.atNs < read.toNs).length : -1;
};

export const checks: readonly Check[] = [
  {
    id: 'waited-for-data',
    evaluate: (o) => {
      const received = String(valuesOf(o, 'received')[0]?.value ?? '-');
      const sent = valuesOf(o, 'sent')[0];
      const passed =
        sent !== undefined &&
        received === sent.value &&
        spanMs(o) >= num(o, 'silentMs') &&
        (span(o)?.toNs ?? 0) >= sent.atNs;
      return verdict(
        passed,
        { key: 'waited-for-data.expected', params: { ms: num(o, 'silentMs') } },
        { key: 'waited-for-data.observed', params: { received, ms: spanMs(o) } },
      );
    },
  },
  {
    id: 'heart-stops',
    variants: ['blocking'],
    evaluate: (o) =>
      verdict(
        beats(o) === 0 && spanMs(o) > 0,
        { key: 'heart-stops.expected' },
        { key: 'beats', params: { beats: beats(o), ms: spanMs(o) } },
      ),
  },
  {
    id: 'heart-beats',
    variants: ['non-blocking', 'asynchronous'],
    evaluate: (o) => {
      const wanted = Math.floor((0.8 * spanMs(o)) / num(o, 'beatMs'));
      return verdict(
        beats(o) >= wanted && wanted > 0,
        { key: 'heart-beats.expected', params: { wanted } },
        { key: 'beats', params: { beats: beats(o), ms: spanMs(o) } },
      );
    },
  },
  {
    id: 'no-cpu',
    variants: ['blocking'],
    evaluate: (o) => {
      const cpu = Number(valuesOf(o, 'cpu')[0]?.value ?? Number.NaN);
      return verdict(
        cpu <= 0.1 * spanMs(o),
        { key: 'no-cpu.expected' },
        { key: 'no-cpu.observed', params: { cpu: Math.round(cpu), ms: spanMs(o) } },
      );
    },
  },
  {
    id: 'asleep',
    variants: ['blocking'],
    evaluate: (o) => {
      const read = span(o);
      const pid = o.actors.find((actor) => actor.id === 'reader')?.pid ?? -1;
      const inside = samplesOf(o, pid).filter(
        (sample) => read !== null && sample.atNs > read.fromNs && sample.atNs < read.toNs,
      );
      if (read && inside.length === 0) return inconclusive({ key: 'asleep.expected' }, { key: 'common.no-sample' });
      const states = [...new Set(inside.map((sample) => sample.state))];
      return verdict(
        states.length === 1 && states[0] === 'S',
        { key: 'asleep.expected' },
        { key: 'asleep.observed', params: { states: states.join(', '), count: inside.length } },
      );
    },
  },
  {
    id: 'returns-at-once',
    variants: ['non-blocking'],
    evaluate: (o) => {
      const times = numbersOf(o, 'nothing-yet');
      // The median: on a busy machine any single call may be interrupted for longer.
      const middle = median(times);
      return verdict(
        times.length >= 3 && middle < 5,
        { key: 'returns-at-once.expected' },
        { key: 'returns-at-once.observed', params: { count: times.length, ms: Math.round(middle * 1000) / 1000 } },
      );
    },
  },
];
