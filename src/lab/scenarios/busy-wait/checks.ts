import { notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const value = (o: Observation, name: string): number => Number(valuesOf(o, name)[0]?.value ?? Number.NaN);
const percent = (share: number): number => Math.round(share * 1000) / 10 || 0;
const cpuShare = (o: Observation): number => value(o, 'cpu-ms') / value(o, 'wall-ms');

export const checks: readonly Check[] = [
  {
    id: 'burns',
    variants: ['spin'],
    evaluate: (o) => {
      const expected = { key: 'burns.expected' };
      const ready = value(o, 'ready-ms');
      // What it wanted of the processor: on a busy machine others have it part of the time.
      const wanted = (value(o, 'cpu-ms') + (Number.isFinite(ready) ? ready : 0)) / value(o, 'wall-ms');
      const observed = { key: 'burns.observed', params: { cpu: percent(cpuShare(o)), wanted: percent(wanted) } };
      if (!Number.isFinite(ready) && cpuShare(o) > 0.1 && cpuShare(o) < 0.8)
        return inconclusive(expected, { key: 'burns.busy', params: { cpu: percent(cpuShare(o)) } });
      return verdict(wanted >= 0.8, expected, observed);
    },
  },
  {
    id: 'rests',
    variants: ['join'],
    evaluate: (o) =>
      verdict(
        cpuShare(o) < 0.1,
        { key: 'rests.expected' },
        { key: 'rests.observed', params: { cpu: percent(cpuShare(o)) } },
      ),
  },
  {
    id: 'waited-for-all',
    evaluate: (o) => {
      const slept = notesOf(o, 'slept');
      const waited = notesOf(o, 'waited')[0]?.atNs ?? -1;
      const passed =
        slept.length === num(o, 'threads') &&
        slept.every((note) => note.atNs <= waited) &&
        value(o, 'wall-ms') >= num(o, 'sleepMs');
      return verdict(
        passed,
        { key: 'waited-for-all.expected', params: { ms: num(o, 'sleepMs') } },
        { key: 'waited-for-all.observed', params: { slept: slept.length, ms: Math.round(value(o, 'wall-ms')) || 0 } },
      );
    },
  },
];
