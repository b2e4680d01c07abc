import { num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Start {
  readonly askedNs: number;
  readonly returnedNs: number;
  readonly parentNs: number;
  readonly childNs: number;
}

/** The starts of which every moment was reported. */
function starts(o: Observation): readonly Start[] {
  const at = (name: string, number: number): number =>
    valuesOf(o, name).find((event) => event.value === number)?.atNs ?? Number.NaN;
  return valuesOf(o, 'asked')
    .map(({ value }) => Number(value))
    .map((number) => ({
      askedNs: at('asked', number),
      returnedNs: at('returned', number),
      parentNs: at('parent-line', number),
      childNs: at('child-line', number),
    }))
    .filter((start) => Object.values(start).every(Number.isFinite));
}

/** More than half of all starts must be so; none of them need be. */
function mostly(id: string, variants: readonly string[], holds: (start: Start) => boolean): Check {
  return {
    id,
    variants,
    evaluate: (o) => {
      const all = starts(o);
      const count = all.filter(holds).length;
      return verdict(
        all.length === num(o, 'starts') && count > all.length / 2,
        { key: `${id}.expected` },
        { key: 'count', params: { count, all: all.length } },
      );
    },
  };
}

export const checks: readonly Check[] = [
  mostly(
    'start-returns-first',
    ['at-once', 'busy-parent'],
    (start) => start.askedNs <= start.returnedNs && start.returnedNs < start.childNs,
  ),
  mostly('parent-first', ['at-once'], (start) => start.parentNs < start.childNs),
  mostly('child-first', ['busy-parent'], (start) => start.childNs < start.parentNs),
  {
    id: 'creation-costs',
    evaluate: (o) => {
      const gaps = starts(o)
        .map((start) => start.childNs - start.askedNs)
        .toSorted((a, b) => a - b);
      const calls = starts(o)
        .map((start) => start.returnedNs - start.askedNs)
        .toSorted((a, b) => a - b);
      const gap = gaps[Math.floor(gaps.length / 2)] ?? Number.NaN;
      const call = calls[Math.floor(calls.length / 2)] ?? Number.NaN;
      return verdict(
        gap > 2 * call,
        { key: 'creation-costs.expected' },
        { key: 'creation-costs.observed', params: { call: toMs(call), gap: toMs(gap) } },
      );
    },
  },
];
