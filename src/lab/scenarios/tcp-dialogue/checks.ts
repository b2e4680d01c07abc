import { actorsIn, num, numbersIn, toMs, valuesOf, type Interval } from '#shared/analysis/observe.ts';
import { peakOf } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** From each client's connection to its leave. */
function visits(o: Observation): readonly (Interval & { readonly silent: boolean })[] {
  const leaves = valuesOf(o, 'leaves');
  return valuesOf(o, 'stays').flatMap((stay) => {
    const leave = leaves.find(({ actor }) => actor === stay.actor);
    return leave ? [{ actor: stay.actor, fromNs: stay.atNs, toNs: leave.atNs, silent: stay.value === true }] : [];
  });
}

const answers = (o: Observation) =>
  valuesOf(o, 'answer').map(({ value, atNs }) => {
    const [right = 0, us = 0] = numbersIn(value);
    return { right: right === 1, us, atNs };
  });
const silentLeft = (o: Observation): number => visits(o).find(({ silent }) => silent)?.toNs ?? Number.NaN;
const slowestMs = (o: Observation): number => Math.round(Math.max(...answers(o).map(({ us }) => us)) / 1000);

export const checks: readonly Check[] = [
  {
    id: 'all-answered',
    evaluate: (o) => {
      const right = answers(o).filter((one) => one.right).length;
      const wanted = num(o, 'talkers') * num(o, 'rounds');
      return verdict(
        right === wanted,
        { key: 'all-answered.expected', params: { count: wanted } },
        { key: 'all-answered.observed', params: { count: right } },
      );
    },
  },
  {
    id: 'at-once',
    evaluate: (o) => {
      const peak = peakOf(visits(o));
      return verdict(
        peak > num(o, 'talkers'),
        { key: 'at-once.expected', params: { count: num(o, 'talkers') + 1 } },
        { key: 'at-once.observed', params: { peak } },
      );
    },
  },
  {
    id: 'not-delayed',
    variants: ['thread-each'],
    evaluate: (o) => {
      const early = answers(o).filter(({ atNs }) => atNs < silentLeft(o)).length;
      const wanted = num(o, 'talkers') * num(o, 'rounds');
      return verdict(
        early === wanted,
        { key: 'not-delayed.expected', params: { count: wanted } },
        { key: 'delay.observed', params: { ms: slowestMs(o), early } },
      );
    },
  },
  {
    id: 'delayed',
    variants: ['one-at-a-time'],
    evaluate: (o) => {
      const early = answers(o).filter(({ atNs }) => atNs < silentLeft(o)).length;
      return verdict(
        answers(o).length > 0 && early === 0,
        { key: 'delayed.expected' },
        { key: 'delay.observed', params: { ms: slowestMs(o), early } },
      );
    },
  },
  {
    id: 'operator-each',
    evaluate: (o) => {
      const operators = actorsIn(o, 'operator');
      const used = new Set(operators.map(({ tid, id }) => tid ?? id)).size;
      const span = toMs(Math.max(0, ...visits(o).map(({ toNs, fromNs }) => toNs - fromNs)));
      return verdict(
        used === num(o, 'talkers') + 1,
        { key: 'operator-each.expected', params: { count: num(o, 'talkers') + 1 } },
        { key: 'operator-each.observed', params: { count: used, ms: span } },
      );
    },
  },
];
