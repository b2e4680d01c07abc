import { num, numbersOf, valuesOf } from '#shared/analysis/observe.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

export const checks: readonly Check[] = [
  {
    id: 'both-in-progress',
    evaluate: (o) => {
      const order = valuesOf(o, 'progress').map((event) => `${event.actor} ${String(event.value)}`);
      const changes = order.filter((who, index) => index > 0 && who !== order[index - 1]).length;
      const passed = new Set(order).size === 2 && changes >= 2 * num(o, 'rounds');
      return verdict(
        passed,
        { key: 'both-in-progress.expected', params: { changes: 2 * num(o, 'rounds') } },
        { key: 'both-in-progress.observed', params: { tasks: new Set(order).size, changes } },
      );
    },
  },
  {
    id: 'never-at-once',
    variants: ['concurrent'],
    evaluate: (o) => {
      const ratios = numbersOf(o, 'ratio');
      const best = Math.min(...ratios);
      return verdict(
        ratios.length === num(o, 'rounds') && best <= 1.1,
        { key: 'never-at-once.expected' },
        { key: 'ratios', params: { ratios: ratios.map(rounded).join(', ') } },
      );
    },
  },
  {
    id: 'at-once',
    variants: ['parallel'],
    evaluate: (o) => {
      const expected = { key: 'at-once.expected' };
      if (o.cores < 2) return inconclusive(expected, { key: 'common.one-core' });
      const ratios = numbersOf(o, 'ratio');
      const best = Math.max(0, ...ratios);
      const undisturbed = Math.max(0, ...numbersOf(o, 'ratio-if-undisturbed'));
      // Threads that were ready, but stood in the queue behind other programs, tell nothing about parallelism.
      if (best < 1.5 && undisturbed >= 1.5)
        return inconclusive(expected, { key: 'at-once.busy', params: { best: rounded(best) } });
      return verdict(best >= 1.5, expected, { key: 'ratios', params: { ratios: ratios.map(rounded).join(', ') } });
    },
  },
];
