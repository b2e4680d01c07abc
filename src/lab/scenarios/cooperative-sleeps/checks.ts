import { num, toMs } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import { verdict, type Check } from '../scenario.ts';

export const checks: readonly Check[] = [
  {
    id: 'as-long-as-the-longest',
    variants: ['cooperative'],
    evaluate: (o) => {
      const tasks = tasksOf(o);
      const [span, sum, least] = [toMs(makespanNs(tasks)), toMs(sumNs(tasks)), 5 * num(o, 'unitMs')];
      const passed = tasks.length === 3 && span >= least && span < 9 * num(o, 'unitMs');
      return verdict(
        passed,
        { key: 'longest.expected', params: { ms: least, most: 9 * num(o, 'unitMs') } },
        { key: 'span.observed', params: { span, sum } },
      );
    },
  },
  {
    id: 'as-long-as-the-sum',
    variants: ['blocking'],
    evaluate: (o) => {
      const tasks = tasksOf(o);
      const [span, sum, least] = [toMs(makespanNs(tasks)), toMs(sumNs(tasks)), 9 * num(o, 'unitMs')];
      return verdict(
        tasks.length === 3 && span >= least,
        { key: 'sum.expected', params: { ms: least } },
        { key: 'span.observed', params: { span, sum } },
      );
    },
  },
  {
    id: 'overlap',
    variants: ['cooperative'],
    evaluate: (o) =>
      verdict(
        peakOf(tasksOf(o)) === 3,
        { key: 'overlap.expected' },
        { key: 'peak.observed', params: { peak: peakOf(tasksOf(o)) } },
      ),
  },
  {
    id: 'no-overlap',
    variants: ['blocking'],
    evaluate: (o) =>
      verdict(
        peakOf(tasksOf(o)) === 1,
        { key: 'no-overlap.expected' },
        { key: 'peak.observed', params: { peak: peakOf(tasksOf(o)) } },
      ),
  },
];
