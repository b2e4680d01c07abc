import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

/** How many lines of this kind each generation wrote, from generation 0. */
function byGeneration(o: Observation, what: string): readonly number[] {
  const generations = valuesOf(o, `${what}.generation`).map((event) => Number(event.value));
  return Array.from(
    { length: Math.max(-1, ...generations) + 1 },
    (_, generation) => generations.filter((value) => value === generation).length,
  );
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const texts = (o: Observation, name: string): readonly string[] =>
  valuesOf(o, `shell.${name}`).map((event) => String(event.value));

export const checks: readonly Check[] = [
  {
    id: 'top-level-again',
    variants: ['guarded'],
    evaluate: (o) => {
      const runs = byGeneration(o, 'top-level');
      const children = num(o, 'children');
      const passed = total(runs) === children + 1 && runs[0] === 1 && runs[1] === children;
      return verdict(
        passed,
        { key: 'top-level-again.expected', params: { runs: children + 1, children } },
        { key: 'runs', params: { runs: total(runs), generations: runs.join(', ') } },
      );
    },
  },
  {
    id: 'no-grandchildren',
    variants: ['guarded'],
    evaluate: (o) => {
      const starts = byGeneration(o, 'start');
      const passed = starts.length === 1 && starts[0] === num(o, 'children');
      return verdict(
        passed,
        { key: 'no-grandchildren.expected', params: { children: num(o, 'children') } },
        { key: 'start-counts', params: { generations: starts.join(', ') } },
      );
    },
  },
  {
    id: 'children-start-too',
    variants: ['unguarded'],
    evaluate: (o) => {
      const starts = byGeneration(o, 'start');
      const children = num(o, 'children');
      const passed = starts[0] === children && starts[1] === children * children;
      return verdict(
        passed,
        { key: 'children-start-too.expected', params: { children, more: children * children } },
        { key: 'start-counts', params: { generations: starts.join(', ') } },
      );
    },
  },
  {
    id: 'capped',
    variants: ['unguarded'],
    evaluate: (o) => {
      const runs = byGeneration(o, 'top-level');
      return verdict(
        runs.length === 3,
        { key: 'capped.expected' },
        { key: 'runs', params: { runs: total(runs), generations: runs.join(', ') } },
      );
    },
  },
  {
    id: 'runs-once',
    variants: ['fork'],
    evaluate: (o) => {
      const expected = { key: 'runs-once.expected', params: { children: num(o, 'children') } };
      if (o.platform === 'win32') return inconclusive(expected, { key: 'no-fork' });
      const tops = texts(o, 'top-level').length;
      const pids = new Set(
        [...valuesOf(o, 'shell.copied.pid'), ...valuesOf(o, 'shell.top-level.pid')].map((event) => event.value),
      );
      const passed = tops === 1 && pids.size === num(o, 'children') + 1;
      return verdict(passed, expected, { key: 'runs-once.observed', params: { tops, pids: [...pids].join(', ') } });
    },
  },
  {
    id: 'copied-variable',
    variants: ['fork'],
    evaluate: (o) => {
      const expected = { key: 'copied-variable.expected' };
      if (o.platform === 'win32') return inconclusive(expected, { key: 'no-fork' });
      const [copied, changed, after] = [texts(o, 'copied'), texts(o, 'changed'), texts(o, 'after')];
      const all = (values: readonly string[], wanted: string): boolean =>
        values.length === num(o, 'children') && values.every((value) => value === wanted);
      const passed =
        all(copied, 'original') && all(changed, 'changed') && after.length === 1 && after[0] === 'original';
      return verdict(passed, expected, {
        key: 'copied-variable.observed',
        params: { copied: copied.join(', '), changed: changed.join(', '), after: after.join(', ') },
      });
    },
  },
];
