import { actorsIn, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const at = (o: Observation, key: string): number => notesOf(o, key)[0]?.atNs ?? Number.NaN;
/** The number that the runtime gives a thread, as that thread itself reads it. */
const threadNumber = (o: Observation, name: 'thread-id' | 'main-thread-id'): number =>
  Number(valuesOf(o, name)[0]?.value ?? Number.NaN);

/** True when the work was done by another thread than the one that started it. */
function inOwnThread(o: Observation): boolean {
  const [thread, main] = [threadNumber(o, 'thread-id'), threadNumber(o, 'main-thread-id')];
  return Number.isFinite(thread) && Number.isFinite(main) && thread !== main;
}

const numbers = (o: Observation) => ({
  thread: threadNumber(o, 'thread-id') || 0,
  main: threadNumber(o, 'main-thread-id') || 0,
});

/** When each line was written, as its writer took the time, in ns; in time order. */
const lineTimes = (o: Observation, name: 'main-line' | 'thread-line'): readonly number[] =>
  valuesOf(o, name)
    .map((event) => Number(event.value))
    .toSorted((a, b) => a - b);

const times = (o: Observation) => ({
  key: 'times',
  params: { main: toMs(at(o, 'main-line')) || 0, begin: toMs(at(o, 'begins')) || 0, end: toMs(at(o, 'ends')) || 0 },
});

export const checks: readonly Check[] = [
  {
    id: 'main-goes-on',
    variants: ['function', 'subclass'],
    evaluate: (o) => verdict(at(o, 'main-line') < at(o, 'ends'), { key: 'main-goes-on.expected' }, times(o)),
  },
  {
    id: 'slept',
    variants: ['function', 'subclass'],
    evaluate: (o) =>
      verdict(
        at(o, 'ends') - at(o, 'begins') >= num(o, 'sleepMs') * 1e6,
        { key: 'slept.expected', params: { ms: num(o, 'sleepMs') } },
        times(o),
      ),
  },
  {
    id: 'one-process',
    variants: ['function', 'subclass'],
    evaluate: (o) => {
      // Node's main thread only starts the interpreter, where there is one.
      const actors = o.params['runtime'] === 'node' ? o.actors : o.actors.filter((actor) => actor.role !== 'main');
      const pids = new Set(actors.map((actor) => actor.pid));
      const passed = actors.length === 2 && pids.size === 1 && inOwnThread(o);
      return verdict(
        passed,
        { key: 'one-process.expected' },
        { key: 'one-process.observed', params: { actors: actors.length, pids: pids.size, ...numbers(o) } },
      );
    },
  },
  {
    id: 'own-run',
    variants: ['subclass'],
    evaluate: (o) => {
      const name = String(valuesOf(o, 'name')[0]?.value ?? '-');
      const passed =
        inOwnThread(o) &&
        name === 'song' &&
        actorsIn(o, 'runner')[0]?.id === 'song' &&
        notesOf(o, 'nothing-to-do').length === 0;
      return verdict(passed, { key: 'own-run.expected' }, { key: 'own-run.observed', params: { name, ...numbers(o) } });
    },
  },
  {
    id: 'both-lines',
    variants: ['order'],
    evaluate: (o) => {
      const main = valuesOf(o, 'main-line').length;
      const thread = new Set(valuesOf(o, 'thread-line').map((event) => event.actor)).size;
      return verdict(
        main === num(o, 'rounds') && thread === main,
        { key: 'both-lines.expected', params: { rounds: num(o, 'rounds') } },
        { key: 'both-lines.observed', params: { main, thread } },
      );
    },
  },
  {
    id: 'counted',
    variants: ['order'],
    evaluate: (o) => {
      const lines = lineTimes(o, 'thread-line'); // a round is over before the next begins
      const mainFirst = lineTimes(o, 'main-line').filter((atNs, round) => atNs < (lines[round] ?? 0)).length;
      const [first, second] = [o.metrics['mainFirst']?.value ?? -1, o.metrics['threadFirst']?.value ?? -1];
      const passed = first + second === num(o, 'rounds') && first === mainFirst;
      return verdict(
        passed,
        { key: 'counted.expected', params: { rounds: num(o, 'rounds') } },
        { key: 'counted.observed', params: { main: first, thread: second } },
      );
    },
  },
];
