import { num, numbersIn, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

function totals(o: Observation) {
  const readers = valuesOf(o, 'read').map(({ value }) => numbersIn(value));
  return {
    readers: readers.length,
    intact: readers.reduce((sum, [intact = 0]) => sum + intact, 0),
    broken: readers.reduce((sum, [, broken = 0]) => sum + broken, 0),
    written: Number(valuesOf(o, 'written')[0]?.value ?? 0),
  };
}

export const checks: readonly Check[] = [
  {
    id: 'broken',
    variants: ['no-lock'],
    evaluate: (o) => {
      const { readers, intact, broken, written } = totals(o);
      return verdict(
        readers === 2 && written > 0 && intact < written,
        { key: 'broken.expected', params: { count: written } },
        { key: 'totals', params: { intact, broken } },
      );
    },
  },
  {
    id: 'intact',
    variants: ['lock'],
    evaluate: (o) => {
      const { readers, intact, broken } = totals(o);
      return verdict(
        readers === 2 && intact === num(o, 'messages') && broken === 0,
        { key: 'intact.expected', params: { count: num(o, 'messages') } },
        { key: 'totals', params: { intact, broken } },
      );
    },
  },
];
