import { listOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

function received(o: Observation) {
  const [reads = Number.NaN, decoded = 0, wrong = 0] = listOf(o, 'received');
  return { reads, decoded, wrong };
}
const sent = (o: Observation): number => Number(valuesOf(o, 'sent')[0]?.value ?? 0);

export const checks: readonly Check[] = [
  {
    id: 'framed',
    evaluate: (o) => {
      const { decoded, wrong } = received(o);
      return verdict(
        sent(o) === num(o, 'messages') && decoded === sent(o) && wrong === 0,
        { key: 'framed.expected', params: { count: num(o, 'messages') } },
        { key: 'framed.observed', params: { decoded, wrong } },
      );
    },
  },
  {
    id: 'naive-fails',
    evaluate: (o) => {
      const { reads } = received(o);
      return verdict(
        reads > 0 && reads < sent(o),
        { key: 'naive-fails.expected', params: { count: num(o, 'messages') } },
        { key: 'naive-fails.observed', params: { reads: Number.isFinite(reads) ? reads : 0, sent: sent(o) } },
      );
    },
  },
];
