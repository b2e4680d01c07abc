import { actorsIn, exitOf, notesOf, num, toMs } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const overNs = (o: Observation): number => notesOf(o, 'main-over')[0]?.atNs ?? Number.NaN;
const exitNs = (o: Observation): number => exitOf(o, 'main')?.atNs ?? Number.NaN;
const begun = (o: Observation): number => new Set(notesOf(o, 'begins').map((note) => note.actor)).size;
const done = (o: Observation): readonly number[] => notesOf(o, 'done').map((note) => note.atNs);
const observed = (o: Observation) => ({
  key: 'observed',
  params: {
    over: toMs(overNs(o)) || 0,
    last: done(o).length > 0 ? toMs(Math.max(...done(o))) : 0,
    exit: toMs(exitNs(o)) || 0,
    done: done(o).length,
    begun: begun(o),
  },
});

export const checks: readonly Check[] = [
  {
    id: 'process-waits',
    variants: ['waits'],
    evaluate: (o) => {
      const passed =
        done(o).length === num(o, 'threads') && overNs(o) < Math.min(...done(o)) && exitNs(o) >= Math.max(...done(o));
      return verdict(passed, { key: 'process-waits.expected' }, observed(o));
    },
  },
  {
    id: 'as-long-as-slowest',
    variants: ['waits'],
    evaluate: (o) => {
      const ms = toMs(exitNs(o) - overNs(o));
      const least = (num(o, 'threads') - 1) * num(o, 'unitMs');
      return verdict(ms >= least, { key: 'as-long-as-slowest.expected', params: { ms: least } }, observed(o));
    },
  },
  {
    id: 'one-process',
    evaluate: (o) => {
      const pids = new Set(o.actors.map((actor) => actor.pid));
      return verdict(
        pids.size === 1 && actorsIn(o, 'worker').length === num(o, 'threads'),
        { key: 'one-process.expected', params: { threads: num(o, 'threads') } },
        { key: 'one-process.observed', params: { pids: pids.size, threads: actorsIn(o, 'worker').length } },
      );
    },
  },
  {
    id: 'exit-takes-all',
    variants: ['exits'],
    evaluate: (o) => {
      const passed =
        begun(o) === num(o, 'threads') &&
        done(o).length < num(o, 'threads') &&
        exitNs(o) - overNs(o) < num(o, 'unitMs') * 1e6;
      return verdict(passed, { key: 'exit-takes-all.expected', params: { ms: num(o, 'unitMs') } }, observed(o));
    },
  },
];
