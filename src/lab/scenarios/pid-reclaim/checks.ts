import { exitOf, notesOf, num, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const pidOf = (o: Observation, id: string): number => o.actors.find((actor) => actor.id === id)?.pid ?? -1;
const byParentsEnd = (o: Observation): boolean => o.variant.startsWith('parent-');
/** When that happened which gives the number back: collection, or the parent's end. */
const givenBackNs = (o: Observation): number => exitOf(o, byParentsEnd(o) ? 'middle' : 'child')?.atNs ?? Number.NaN;

export const checks: readonly Check[] = [
  {
    id: 'taken-before',
    evaluate: (o) => {
      const exists = valuesOf(o, 'exists.before')[0]?.value;
      return verdict(
        exists === true,
        { key: 'taken-before.expected' },
        { key: 'exists', params: { exists: String(exists) } },
      );
    },
  },
  {
    id: 'kept-as-zombie',
    variants: ['blocked', 'parent-exits', 'parent-killed'],
    evaluate: (o) => {
      const parent = pidOf(o, byParentsEnd(o) ? 'middle' : 'main');
      // A single look may catch the moment that every dead process is a zombie: kept is what lasts.
      const least = num(o, 'blockMs') / 4;
      const expected = { key: 'kept-as-zombie.expected', params: { parent, ms: least } };
      const zombies = samplesOf(o, pidOf(o, 'child')).filter(
        (sample) => sample.state === 'Z' && sample.ppid === parent,
      );
      if (o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const ms = toMs((zombies.at(-1)?.atNs ?? 0) - (zombies[0]?.atNs ?? 0));
      return verdict(zombies.length > 0 && ms >= least, expected, {
        key: 'kept-as-zombie.observed',
        params: { count: zombies.length, ms },
      });
    },
  },
  {
    id: 'free-after',
    evaluate: (o) => {
      const exists = valuesOf(o, 'exists.after')[0];
      const ms = exists ? toMs(exists.atNs - givenBackNs(o)) : -1;
      return verdict(
        exists?.value === false && ms >= 0 && ms <= 5500,
        { key: 'free-after.expected' },
        { key: 'free-after.observed', params: { exists: String(exists?.value), ms: Number.isFinite(ms) ? ms : -1 } },
      );
    },
  },
  {
    id: 'row-gone',
    evaluate: (o) => {
      const freeNs = notesOf(o, 'free')[0]?.atNs ?? Infinity;
      const after = o.samples.filter((sample) => sample.atNs > freeNs);
      const expected = { key: 'row-gone.expected' };
      if (o.samples.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const left = after.filter((sample) =>
        sample.processes.some((process) => process.pid === pidOf(o, 'child')),
      ).length;
      return verdict(after.length > 0 && left === 0 && pidOf(o, 'child') > 0, expected, {
        key: 'row-gone.observed',
        params: { left, samples: after.length },
      });
    },
  },
];
