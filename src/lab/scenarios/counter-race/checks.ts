import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const expectedTotal = (o: Observation): number =>
  num(o, 'threads') * num(o, o.params['runtime'] === 'node' ? 'increments' : 'pythonIncrements');
const finals = (o: Observation): readonly number[] => valuesOf(o, 'final').map((event) => Number(event.value));
const observed = (o: Observation) => ({
  key: 'finals',
  params: { finals: finals(o).join(', '), lost: o.metrics['lostUpdates']?.value ?? 0 },
});

export const checks: readonly Check[] = [
  {
    id: 'lost-updates',
    variants: ['racy'],
    evaluate: (o) => {
      const expected = { key: 'lost-updates.expected', params: { total: expectedTotal(o) } };
      const lost = finals(o).some((final) => final < expectedTotal(o));
      if (!lost && o.cores < 2) return inconclusive(expected, { key: 'common.one-core' });
      return verdict(lost && finals(o).length === num(o, 'rounds'), expected, observed(o));
    },
  },
  {
    id: 'race-found',
    variants: ['racy'],
    evaluate: (o) => {
      const race = o.findings.find((finding) => finding.kind === 'race');
      return verdict(
        race !== undefined,
        { key: 'race-found.expected' },
        { key: race ? 'race-found.yes' : 'race-found.no', params: { actors: race?.actors.length ?? 0 } },
      );
    },
  },
  {
    id: 'exact',
    variants: ['mutex', 'atomic'],
    evaluate: (o) => {
      const passed = finals(o).length === num(o, 'rounds') && finals(o).every((final) => final === expectedTotal(o));
      return verdict(
        passed,
        { key: 'exact.expected', params: { total: expectedTotal(o), rounds: num(o, 'rounds') } },
        observed(o),
      );
    },
  },
  {
    id: 'no-race',
    variants: ['mutex', 'atomic'],
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
