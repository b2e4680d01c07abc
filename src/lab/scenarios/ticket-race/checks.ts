import { disjoint, holdsOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const sold = (o: Observation): number => valuesOf(o, 'bought').filter((event) => event.value === true).length;
const answers = (o: Observation): number => valuesOf(o, 'bought').length;
const left = (o: Observation): number => Number(valuesOf(o, 'left')[0]?.value ?? Number.NaN);
const figures = (o: Observation) => ({
  key: 'figures',
  params: { sold: sold(o), tickets: num(o, 'tickets'), left: left(o), buyers: answers(o) },
});

export const checks: readonly Check[] = [
  {
    id: 'oversold',
    variants: ['no-lock'],
    evaluate: (o) =>
      verdict(
        sold(o) > num(o, 'tickets'),
        { key: 'oversold.expected', params: { tickets: num(o, 'tickets') } },
        figures(o),
      ),
  },
  {
    id: 'inconsistent',
    variants: ['no-lock'],
    evaluate: (o) =>
      verdict(
        Number.isFinite(left(o)) && left(o) !== num(o, 'tickets') - sold(o),
        { key: 'inconsistent.expected' },
        figures(o),
      ),
  },
  {
    id: 'race-found',
    variants: ['no-lock'],
    evaluate: (o) => {
      const race = o.findings.find((finding) => finding.kind === 'race' && finding.objects.includes('data.json'));
      return verdict(
        race !== undefined,
        { key: 'race-found.expected' },
        { key: race ? 'race-found.yes' : 'race-found.no', params: { actors: race?.actors.length ?? 0 } },
      );
    },
  },
  {
    id: 'exact',
    variants: ['lock'],
    evaluate: (o) => {
      const wanted = Math.min(num(o, 'tickets'), num(o, 'buyers'));
      const passed = sold(o) === wanted && left(o) === num(o, 'tickets') - wanted && answers(o) === num(o, 'buyers');
      return verdict(
        passed,
        { key: 'exact.expected', params: { wanted, left: num(o, 'tickets') - wanted } },
        figures(o),
      );
    },
  },
  {
    id: 'one-at-a-time',
    variants: ['lock'],
    evaluate: (o) => {
      const holds = holdsOf(o, 'data.lock');
      const passed = holds.length === num(o, 'buyers') && disjoint(holds);
      return verdict(
        passed,
        { key: 'one-at-a-time.expected', params: { buyers: num(o, 'buyers') } },
        { key: disjoint(holds) ? 'holds.disjoint' : 'holds.overlap', params: { holds: holds.length } },
      );
    },
  },
  {
    id: 'no-race',
    variants: ['lock'],
    evaluate: (o) => {
      const race = o.findings.find((finding) => finding.kind === 'race');
      return verdict(
        race === undefined,
        { key: 'no-race.expected' },
        { key: race ? 'race-found.yes' : 'race-found.no', params: { actors: race?.actors.length ?? 0 } },
      );
    },
  },
];
