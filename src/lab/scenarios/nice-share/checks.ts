import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check, type Verdict } from '../scenario.ts';

const of = (o: Observation, actor: string, name: string): number =>
  Number(valuesOf(o, name).find((event) => event.actor === actor)?.value ?? Number.NaN);

const onOneCore = (o: Observation): boolean => {
  const cores = valuesOf(o, 'cores').map((event) => String(event.value));
  return cores.length === 2 && cores.every((list) => /^\d+$/.test(list)) && new Set(cores).size === 1;
};

/** Compares the CPU times of the two; without a common core there is nothing to compete for. */
function shares(
  o: Observation,
  expected: Verdict['expected'],
  passes: (favoured: number, other: number) => boolean,
): Verdict {
  const favoured = of(o, 'favoured', 'cpu');
  const other = of(o, 'other', 'cpu');
  if (!onOneCore(o)) return inconclusive(expected, { key: 'common.not-pinned' });
  const params = { favoured: Math.round(favoured), other: Math.round(other), nice: of(o, 'other', 'nice') };
  return verdict(passes(favoured, other), expected, { key: 'shares', params });
}

export const checks: readonly Check[] = [
  {
    id: 'favoured-more',
    variants: ['different'],
    evaluate: (o) =>
      shares(
        o,
        { key: 'favoured-more.expected', params: { nice: num(o, 'nice') } },
        (favoured, other) => favoured > 3 * other && of(o, 'other', 'nice') === num(o, 'nice'),
      ),
  },
  {
    id: 'alike',
    variants: ['equal'],
    evaluate: (o) =>
      shares(
        o,
        { key: 'alike.expected' },
        (favoured, other) => Math.max(favoured, other) < 2 * Math.min(favoured, other) && of(o, 'other', 'nice') === 0,
      ),
  },
  {
    id: 'kernel-named',
    evaluate: (o) => {
      const kernel = String(valuesOf(o, 'kernel')[0]?.value ?? '');
      const policy = valuesOf(o, 'policy')[0]?.value;
      const expected = { key: 'kernel-named.expected' };
      if (policy === undefined && o.platform !== 'linux')
        return inconclusive(expected, { key: 'common.no-process-facts' });
      return verdict(kernel !== '' && policy === 0, expected, {
        key: 'kernel-named.observed',
        params: { kernel, policy: Number(policy ?? -1) },
      });
    },
  },
];
