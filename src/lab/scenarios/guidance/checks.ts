import { median } from '#shared/analysis/median.ts';
import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** The measured times of each way, in ms. */
function timesOf(o: Observation): ReadonlyMap<string, readonly number[]> {
  const rows = valuesOf(o, 'took').map(({ value }) => value as readonly [string, number]);
  return new Map([...Map.groupBy(rows, ([way]) => way)].map(([way, members]) => [way, members.map(([, ms]) => ms)]));
}

const told = (times: ReadonlyMap<string, readonly number[]>): string =>
  [...times].map(([way, values]) => `${way} ${Math.round(median(values))}`).join(', ');

export const checks: readonly Check[] = [
  {
    id: 'lowest-median',
    evaluate: (o) => {
      const times = timesOf(o);
      const lowest = [...times].toSorted((a, b) => median(a[1]) - median(b[1]))[0]?.[0];
      const recommended = valuesOf(o, 'recommended').map(({ value }) => String(value));
      return verdict(
        recommended.length === 1 && recommended[0] === lowest,
        { key: 'lowest-median.expected', params: { way: lowest ?? '' } },
        { key: 'lowest-median.observed', params: { way: recommended.join(', '), medians: told(times) } },
      );
    },
  },
  {
    id: 'all-measured',
    evaluate: (o) => {
      const times = timesOf(o);
      const rounds = num(o, 'rounds');
      const passed = times.size === 3 && [...times.values()].every((values) => values.length === rounds);
      return verdict(
        passed,
        { key: 'all-measured.expected', params: { rounds } },
        { key: 'medians', params: { medians: told(times) } },
      );
    },
  },
  {
    id: 'not-too-fast',
    evaluate: (o) => {
      const wait = o.variant === 'computing' ? 0 : num(o, 'waitMs');
      const work = o.variant === 'waiting' ? 0 : num(o, 'workMs');
      // A task alone takes its work and its wait; one thread has the work of all. 2 % for two clocks.
      const least = 0.98 * (work + wait);
      const leastAlone = 0.98 * (work * num(o, 'tasks') + wait);
      const times = timesOf(o);
      const passed =
        times.size === 3 &&
        [...times].every(([way, values]) => values.every((ms) => ms >= (way === 'one-thread' ? leastAlone : least)));
      return verdict(
        passed,
        { key: 'not-too-fast.expected', params: { least: Math.round(least), alone: Math.round(leastAlone) } },
        { key: 'medians', params: { medians: told(times) } },
      );
    },
  },
];
