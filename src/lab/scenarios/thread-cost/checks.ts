import { median } from '#shared/analysis/median.ts';
import { actorsIn, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

type Kind = 'thread' | 'process' | 'native';

const round = (value: number): number => Math.round(value * 100) / 100;

/** From the starter's line to when the member took the time, in ms, one for each member of the kind. */
function readyTimes(o: Observation, kind: 'thread' | 'process'): readonly number[] {
  const starts = valuesOf(o, `${kind}-start`);
  const ready = actorsIn(o, 'member')
    .filter((actor) => actor.kind === kind)
    .flatMap((actor) => valuesOf(o, 'ready').find((event) => event.actor === actor.id)?.value ?? [])
    .map(Number);
  return ready.toSorted((a, b) => a - b).map((atNs, index) => (atNs - (starts[index]?.atNs ?? Infinity)) / 1e6);
}

function makespans(o: Observation, kind: Kind): readonly number[] {
  const value = valuesOf(o, `${kind}-makespans`)[0]?.value;
  return Array.isArray(value) ? value.map(Number) : [];
}

export const checks: readonly Check[] = [
  {
    id: 'measured',
    variants: ['start'],
    evaluate: (o) => {
      const [threads, processes] = [readyTimes(o, 'thread'), readyTimes(o, 'process')];
      const complete = [threads, processes].every(
        (times) => times.length === num(o, 'count') && times.every((ms) => ms > 0 && Number.isFinite(ms)),
      );
      return verdict(
        complete && (o.metrics['ratio']?.value ?? 0) > 0,
        { key: 'measured.expected', params: { count: num(o, 'count') } },
        {
          key: 'measured.observed',
          params: {
            threads: threads.length,
            thread: round(median(threads)) || 0,
            processes: processes.length,
            process: round(median(processes)) || 0,
            ratio: o.metrics['ratio']?.value ?? 0,
          },
        },
      );
    },
  },
  {
    id: 'slept',
    variants: ['sleep'],
    evaluate: (o) => {
      const all = [...makespans(o, 'thread'), ...makespans(o, 'process')];
      const passed = all.length === 2 * num(o, 'rounds') && all.every((ms) => ms >= num(o, 'unitMs'));
      return verdict(
        passed,
        { key: 'slept.expected', params: { ms: num(o, 'unitMs') } },
        { key: 'slept.observed', params: { least: all.length > 0 ? Math.min(...all) : 0 } },
      );
    },
  },
  {
    id: 'threads-cheaper',
    variants: ['sleep'],
    evaluate: (o) => {
      const overhead = (kind: Kind): number => round(median(makespans(o, kind)) - num(o, 'unitMs'));
      return verdict(
        overhead('thread') < overhead('process'),
        { key: 'threads-cheaper.expected' },
        {
          key: 'threads-cheaper.observed',
          params: { thread: overhead('thread') || 0, process: overhead('process') || 0 },
        },
      );
    },
  },
  {
    id: 'native-slept',
    variants: ['sleep'],
    evaluate: (o) => {
      const all = makespans(o, 'native');
      const expected = { key: 'native-slept.expected', params: { ms: num(o, 'unitMs') } };
      if (o.platform === 'win32') return inconclusive(expected, { key: 'native-slept.none' });
      const passed = all.length === num(o, 'rounds') && all.every((ms) => ms >= num(o, 'unitMs'));
      return verdict(passed, expected, { key: 'native-slept.observed', params: { ms: round(median(all)) || 0 } });
    },
  },
];
