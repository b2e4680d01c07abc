import { actorsIn, exitOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const submittedNs = (o: Observation, name: string): number =>
  valuesOf(o, 'submitted').find((event) => event.value === name)?.atNs ?? Number.NaN;
const endedNs = (o: Observation, name: string): number => exitOf(o, name)?.atNs ?? Number.NaN;
/** From the first submission to the last end, in ms. */
const totalMs = (o: Observation): number =>
  toMs(Math.max(endedNs(o, 'job-1'), endedNs(o, 'job-2')) - submittedNs(o, 'job-1'));
/** What the jobs' lives add up to, as observed. */
const livesMs = (o: Observation): number =>
  toMs(actorsIn(o, 'job').reduce((sum, actor) => sum + endedNs(o, actor.id) - actor.startedAtNs, 0));

export const checks: readonly Check[] = [
  {
    id: 'one-by-one',
    variants: ['synchronous'],
    evaluate: (o) =>
      verdict(
        submittedNs(o, 'job-2') >= endedNs(o, 'job-1'),
        { key: 'one-by-one.expected' },
        { key: 'order', params: { submitted: toMs(submittedNs(o, 'job-2')), ended: toMs(endedNs(o, 'job-1')) } },
      ),
  },
  {
    id: 'sum',
    variants: ['synchronous'],
    evaluate: (o) => {
      const sum = num(o, 'firstMs') + num(o, 'secondMs');
      return verdict(
        totalMs(o) >= sum,
        { key: 'sum.expected', params: { sum } },
        { key: 'total', params: { ms: totalMs(o), lives: livesMs(o) } },
      );
    },
  },
  {
    id: 'both-submitted',
    variants: ['asynchronous'],
    evaluate: (o) => {
      const ended = Math.min(endedNs(o, 'job-1'), endedNs(o, 'job-2'));
      const submitted = Math.max(submittedNs(o, 'job-1'), submittedNs(o, 'job-2'));
      return verdict(
        submitted < ended,
        { key: 'both-submitted.expected' },
        { key: 'order', params: { submitted: toMs(submitted), ended: toMs(ended) } },
      );
    },
  },
  {
    id: 'longest',
    variants: ['asynchronous'],
    evaluate: (o) => {
      const longest = Math.max(num(o, 'firstMs'), num(o, 'secondMs'));
      const passed = totalMs(o) >= longest && totalMs(o) < Math.max(livesMs(o), num(o, 'firstMs') + num(o, 'secondMs'));
      return verdict(
        passed,
        { key: 'longest.expected', params: { longest } },
        { key: 'total', params: { ms: totalMs(o), lives: livesMs(o) } },
      );
    },
  },
  {
    id: 'results',
    evaluate: (o) => {
      const results = valuesOf(o, 'result').map((event) => event.value);
      return verdict(
        results.length === 2 && results.every((result) => result === 0),
        { key: 'results.expected' },
        { key: 'results.observed', params: { results: results.join(', ') } },
      );
    },
  },
];
