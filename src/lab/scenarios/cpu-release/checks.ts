import { actorsIn, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

/** One kind of switch must be this many times as frequent as the other. */
const factor = 3;

const counted = (o: Observation, actor: string, name: string): number =>
  Number(valuesOf(o, name).find((event) => event.actor === actor)?.value ?? Number.NaN);

const onOneCore = (o: Observation): boolean => {
  const cores = valuesOf(o, 'cores').map((event) => String(event.value));
  return cores.length > 1 && cores.every((list) => /^\d+$/.test(list)) && new Set(cores).size === 1;
};

export const checks: readonly Check[] = [
  {
    id: 'waits-give-up',
    evaluate: (o) => {
      const voluntary = counted(o, 'reader', 'voluntary');
      const involuntary = counted(o, 'reader', 'involuntary');
      const passed = voluntary >= 10 && voluntary >= factor * involuntary;
      return verdict(
        passed,
        { key: 'waits-give-up.expected', params: { factor } },
        { key: 'switches', params: { voluntary, involuntary } },
      );
    },
  },
  {
    id: 'slices-end',
    evaluate: (o) => {
      const spinners = actorsIn(o, 'spinner').map(({ id }) => ({
        voluntary: counted(o, id, 'voluntary'),
        involuntary: counted(o, id, 'involuntary'),
      }));
      const expected = { key: 'slices-end.expected', params: { factor } };
      if (!onOneCore(o) && spinners.length > 0) return inconclusive(expected, { key: 'common.not-pinned' });
      const passed =
        spinners.length === 2 &&
        spinners.every(({ voluntary, involuntary }) => involuntary >= 10 && involuntary >= factor * voluntary);
      const text = spinners.map(({ voluntary, involuntary }) => `${voluntary} : ${involuntary}`).join(', ');
      return verdict(passed, expected, { key: 'slices-end.observed', params: { text } });
    },
  },
];
