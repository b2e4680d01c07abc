import { actorsIn, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const at = (o: Observation, key: string): number => notesOf(o, key)[0]?.atNs ?? Number.NaN;
const threadNumber = (o: Observation): number => Number(valuesOf(o, 'thread-id')[0]?.value ?? 0);
const times = (o: Observation) => ({ key: 'times', params: { main: toMs(at(o, 'main-line')) || 0, begin: toMs(at(o, 'begins')) || 0, end: toMs(at(o, 'ends')) || 0 } });

export const checks: readonly Check[] = [
  {
    id: 'main-goes-on',
    variants: ['function', 'subclass'],
    evaluate: (o) => verdict(at(o, 'main-line') < at(o, 'ends'), { key: 'main-goes-on.expected' }, times(o)),
  },
  {
    id: 'slept',
    variants: ['function', 'subclass'],
    evaluate: (o) => verdict(at(o, 'ends') - at(o, 'begins') >= num(o, 'sleepMs') * 1e6, { key: 'slept.expected', params: { ms: num(o, 'sleepMs') } }, times(o)),
  },
  {
    id: 'one-process',
    variants: ['function', 'subclass'],
    evaluate: (o) => {
      const pids = new Set(o.actors.map((actor) => actor.pid));
      const passed = o.actors.length === 2 && pids.size === 1 && threadNumber(o) !== 0;
      return verdict(passed, { key: 'one-process.expected' }, { key: 'one-process.observed', params: { actors: o.actors.length, pids: pids.size, thread: threadNumber(o) } });
    },
  },
  {
    id: 'own-run',
    variants: ['subclass'],
    evaluate: (o) => {
      const name = String(valuesOf(o, 'name')[0]?.value ?? '-');
      const passed = threadNumber(o) !== 0 && name === 'song' && actorsIn(o, 'runner')[0]?.id === 'song' && notesOf(o, 'nothing-to-do').length === 0;
      return verdict(passed, { key: 'own-run.expected' }, { key: 'own-run.observed', params: { name, thread: threadNumber(o) } });
    },
  },
  {
    id: 'both-lines',
    variants: ['order'],
    evaluate: (o) => {
      const main = valuesOf(o, 'main-line').length;
      const thread = new Set(valuesOf(o, 'thread-line').map((event) => event.actor)).size;
      return verdict(main === num(o, 'rounds') && thread === main, { key: 'both-lines.expected', params: { rounds: num(o, 'rounds') } }, { key: 'both-lines.observed', params: { main, thread } });
    },
  },
  {
    id: 'counted',
    variants: ['order'],
    evaluate: (o) => {
      const lines = valuesOf(o, 'thread-line').toSorted((a, b) => a.atNs - b.atNs);
      const mainFirst = valuesOf(o, 'main-line').filter((event, round) => event.atNs < (lines[round]?.atNs ?? 0)).length;
      const [first, second] = [o.metrics['mainFirst']?.value ?? -1, o.metrics['threadFirst']?.value ?? -1];
      // The metric is taken just before the line is stamped, so a photo finish may be told either way.
      const passed = first + second === num(o, 'rounds') && Math.abs(first - mainFirst) <= 1;
      return verdict(passed, { key: 'counted.expected', params: { rounds: num(o, 'rounds') } }, { key: 'counted.observed', params: { main: first, thread: second } });
    },
  },
];
