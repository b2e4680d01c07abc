import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const ways = ['processes', 'threads'] as const;

/** What was measured: [elapsed, CPU, at most lost to other programs] in ms; NaN when it was not reported once. */
function measured(o: Observation, way: string): readonly [number, number, number] {
  const told = valuesOf(o, way).map(({ value }) => value as readonly number[]);
  const [wall, cpu, delayed] = told.length === 1 ? (told[0] ?? []) : [];
  return [wall ?? Number.NaN, cpu ?? Number.NaN, delayed ?? 0];
}

const walls = (o: Observation): string => ways.map((way) => Math.round(measured(o, way)[0])).join(', ');

export const checks: readonly Check[] = [
  {
    id: 'model',
    evaluate: (o) => {
      const tasks = num(o, 'tasks');
      // Computing: tasks × 10 s on one core; on four cores processes share them, threads under one lock do not.
      const shared = Math.max(10, (tasks * 10) / 4);
      const expected = [
        `cpu-bound 1: ${tasks * 10}/${tasks * 10}`,
        'io-bound 1: 10/10',
        `cpu-bound 4: ${shared}/${tasks * 10}`,
        'io-bound 4: 10/10',
      ].join('; ');
      const rows = valuesOf(o, 'model').map(({ value }) => {
        const [kind, cores, processes, threads] = value as readonly (string | number)[];
        return `${kind} ${cores}: ${processes}/${threads}`;
      });
      return verdict(
        rows.join('; ') === expected,
        { key: 'model.expected', params: { rows: expected } },
        { key: 'model.observed', params: { rows: rows.join('; ') } },
      );
    },
  },
  {
    id: 'waits-overlap',
    variants: ['waiting'],
    evaluate: (o) => {
      const unit = num(o, 'unitMs');
      const expected = { key: 'waits-overlap.expected', params: { unit, limit: 2 * unit } };
      const within = (allowance: boolean): boolean =>
        ways.every((way) => {
          const [wall, , delayed] = measured(o, way);
          return wall >= unit && wall - (allowance ? delayed : 0) < 2 * unit;
        });
      if (!within(false) && within(true))
        return inconclusive(expected, { key: 'delayed.busy', params: { walls: walls(o) } });
      return verdict(within(false), expected, { key: 'walls', params: { walls: walls(o) } });
    },
  },
  {
    id: 'cores-bound',
    variants: ['computing'],
    evaluate: (o) => {
      const work = num(o, 'tasks') * num(o, 'unitMs');
      const least = work / o.cores;
      // 2 %: the clocks of CPU time and of elapsed time are not read at the same instant.
      const passed = ways.every((way) => measured(o, way)[1] >= work && measured(o, way)[0] >= 0.98 * least);
      return verdict(
        passed,
        { key: 'cores-bound.expected', params: { work, least: Math.round(least), cores: o.cores } },
        { key: 'walls', params: { walls: walls(o) } },
      );
    },
  },
];
