import { exitOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const atNs = (o: Observation, name: string): number => valuesOf(o, name)[0]?.atNs ?? Number.NaN;
const starterNs = (o: Observation): number => exitOf(o, 'starter')?.atNs ?? Number.NaN;
const ms = (ns: number): number => (Number.isFinite(ns) ? toMs(ns) : -1);
const times = (o: Observation) => ({
  key: 'times',
  params: { code: ms(atNs(o, 'code-ends')), done: ms(atNs(o, 'done')), parent: ms(starterNs(o)) },
});

export const checks: readonly Check[] = [
  {
    id: 'code-ended-early',
    evaluate: (o) => verdict(atNs(o, 'code-ends') < atNs(o, 'done'), { key: 'code-ended-early.expected' }, times(o)),
  },
  {
    id: 'parent-last',
    variants: ['default'],
    evaluate: (o) =>
      verdict(
        starterNs(o) >= atNs(o, 'done') && exitOf(o, 'worker') !== null,
        { key: 'parent-last.expected' },
        times(o),
      ),
  },
  {
    id: 'parent-first',
    variants: ['detached', 'exits-at-once'],
    evaluate: (o) => {
      const expected = { key: 'parent-first.expected' };
      if (o.platform === 'win32' && o.variant === 'exits-at-once') return inconclusive(expected, { key: 'job-object' });
      return verdict(starterNs(o) < atNs(o, 'done'), expected, times(o));
    },
  },
  {
    id: 'child-survives',
    variants: ['detached', 'exits-at-once'],
    evaluate: (o) => {
      const expected = { key: 'child-survives.expected' };
      if (o.platform === 'win32' && o.variant === 'exits-at-once') return inconclusive(expected, { key: 'job-object' });
      const after = valuesOf(o, 'step').filter((event) => event.atNs > starterNs(o)).length;
      return verdict(after >= 2 && Number.isFinite(atNs(o, 'done')), expected, {
        key: 'child-survives.observed',
        params: { steps: after, done: ms(atNs(o, 'done')) },
      });
    },
  },
];
