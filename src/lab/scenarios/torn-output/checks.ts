import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const lines = (o: Observation): readonly string[] => [valuesOf(o, 'lines')[0]?.value ?? []].flat().map(String);
const intact = (o: Observation): readonly string[] => lines(o).filter((line) => /^hello from writer \d+$/u.test(line));
const figures = (o: Observation) => ({
  key: 'figures',
  params: { lines: lines(o).length, intact: intact(o).length, first: lines(o)[0] ?? '-' },
});

export const checks: readonly Check[] = [
  {
    id: 'torn',
    variants: ['no-lock'],
    evaluate: (o) =>
      verdict(lines(o).length > 0 && intact(o).length < lines(o).length, { key: 'torn.expected' }, figures(o)),
  },
  {
    id: 'intact',
    variants: ['lock'],
    evaluate: (o) => {
      const distinct = new Set(intact(o)).size;
      return verdict(
        lines(o).length === num(o, 'writers') && distinct === num(o, 'writers'),
        { key: 'intact.expected', params: { count: num(o, 'writers') } },
        figures(o),
      );
    },
  },
];
