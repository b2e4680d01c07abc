import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const finals = (o: Observation): readonly number[] => valuesOf(o, 'final').map((event) => Number(event.value));
const written = (o: Observation): number => valuesOf(o, 'written').length;
const observed = (o: Observation) => ({
  key: 'finals',
  params: { finals: finals(o).join(', ') || '-', written: written(o) },
});

/** When each read or write of a round was made, as the thread itself took the time, in ns. */
const times = (o: Observation, name: 'seen' | 'written', round: number): readonly number[] =>
  valuesOf(o, name).flatMap((event) =>
    Array.isArray(event.value) && event.value[0] === round ? [Number(event.value[2])] : [],
  );

/** True when in each round everybody had read before anybody wrote: then all must have seen the same number. */
function allReadFirst(o: Observation): boolean {
  return Array.from({ length: num(o, 'rounds') }, (_, round) => round).every(
    (round) => Math.max(...times(o, 'seen', round)) < Math.min(...times(o, 'written', round)),
  );
}

export const checks: readonly Check[] = [
  {
    id: 'updates-lost',
    evaluate: (o) => {
      const complete = written(o) === num(o, 'threads') * num(o, 'rounds') && finals(o).length === num(o, 'rounds');
      return verdict(
        complete && finals(o).every((final) => final > 0),
        { key: 'updates-lost.expected', params: { writes: num(o, 'threads') * num(o, 'rounds') } },
        observed(o),
      );
    },
  },
  {
    id: 'one-left',
    variants: ['long-pause', 'one-thread'],
    evaluate: (o) => {
      const expected = { key: 'one-left.expected', params: { final: num(o, 'threads') - 1 } };
      if (valuesOf(o, 'seen').length > 0 && written(o) > 0 && !allReadFirst(o))
        return inconclusive(expected, { key: 'one-left.spread' });
      return verdict(
        finals(o).length > 0 && finals(o).every((final) => final === num(o, 'threads') - 1),
        expected,
        observed(o),
      );
    },
  },
  {
    id: 'race-found',
    variants: ['random', 'long-pause', 'short-pause'],
    evaluate: (o) => {
      const race = o.findings.find((finding) => finding.kind === 'race' && finding.objects.includes('number'));
      return verdict(
        race !== undefined,
        { key: 'race-found.expected' },
        { key: race ? 'race-found.yes' : 'race-found.no', params: { actors: race?.actors.length ?? 0 } },
      );
    },
  },
];
