import { num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const bound = (o: Observation): number => valuesOf(o, 'bound').filter(({ value }) => value === true).length;
const answers = (o: Observation): readonly number[] =>
  valuesOf(o, 'answered')
    .filter(({ value }) => value === true)
    .map(({ atNs }) => atNs)
    .toSorted((a, b) => a - b);
const leaves = (o: Observation): readonly number[] =>
  valuesOf(o, 'left')
    .map(({ atNs }) => atNs)
    .toSorted((a, b) => a - b);

export const checks: readonly Check[] = [
  {
    id: 'one-bind',
    variants: ['ten-binds'],
    evaluate: (o) => {
      const tried = valuesOf(o, 'bound').length;
      return verdict(
        tried === num(o, 'servers') && bound(o) === 1,
        { key: 'one-bind.expected', params: { count: num(o, 'servers') } },
        { key: 'one-bind.observed', params: { bound: bound(o), tried } },
      );
    },
  },
  {
    id: 'one-at-a-time',
    variants: ['ten-binds'],
    evaluate: (o) => {
      // The (n+1)th answer must come after n clients have left.
      const early = answers(o).filter((atNs, index) => index > 0 && atNs < (leaves(o)[index - 1] ?? Infinity)).length;
      return verdict(
        answers(o).length > 1 && early === 0,
        { key: 'one-at-a-time.expected' },
        { key: 'one-at-a-time.observed', params: { early, ms: toMs((answers(o).at(-1) ?? 0) - (answers(o)[0] ?? 0)) } },
      );
    },
  },
  {
    id: 'all-at-once',
    variants: ['fixed'],
    evaluate: (o) => {
      const before = answers(o).filter((atNs) => atNs < (leaves(o)[0] ?? -1)).length;
      return verdict(before >= 2, { key: 'all-at-once.expected' }, { key: 'all-at-once.observed', params: { before } });
    },
  },
  {
    id: 'all-answered',
    evaluate: (o) =>
      verdict(
        answers(o).length === num(o, 'clients'),
        { key: 'all-answered.expected', params: { count: num(o, 'clients') } },
        { key: 'all-answered.observed', params: { count: answers(o).length } },
      ),
  },
];
