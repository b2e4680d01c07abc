import { actorsIn, notesOf, num, samplesOf, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const lists = (o: Observation): readonly (readonly string[])[] =>
  valuesOf(o, 'list').map((event) => (Array.isArray(event.value) ? event.value.map(String) : []));
const counts = (o: Observation): readonly number[] => valuesOf(o, 'count').map((event) => Number(event.value));
const show = (values: readonly unknown[]): string => values.map(String).join(', ') || '-';

/** Numbers of the process's threads, as sampled between two notes of the main thread. */
function sampled(o: Observation, from: string, to: string): readonly (readonly number[])[] {
  const [fromNs, toNs] = [notesOf(o, from).at(-1)?.atNs ?? Infinity, notesOf(o, to).at(-1)?.atNs ?? -Infinity];
  const pid = o.actors.find((actor) => actor.id === 'main')?.pid ?? -1;
  return samplesOf(o, pid).flatMap((sample) =>
    sample.threads && sample.atNs > fromNs && sample.atNs < toNs ? [sample.threads.map((thread) => thread.tid)] : [],
  );
}

export const checks: readonly Check[] = [
  {
    id: 'alive',
    evaluate: (o) => {
      const alive = valuesOf(o, 'alive').map((event) => event.value);
      return verdict(
        alive.join() === 'false,true,false',
        { key: 'alive.expected' },
        { key: 'values', params: { values: show(alive) } },
      );
    },
  },
  {
    id: 'names',
    evaluate: (o) => {
      const [, started = [], renamed = []] = lists(o);
      const generated = started.filter((name) => /^Thread-\d+$/.test(name));
      const passed =
        new Set(generated).size === num(o, 'threads') &&
        renamed.includes('song') &&
        !renamed.includes('Thread-1') &&
        renamed.length === started.length;
      return verdict(
        passed,
        { key: 'names.expected' },
        { key: 'names.observed', params: { started: show(started), renamed: show(renamed) } },
      );
    },
  },
  {
    id: 'same-id',
    evaluate: (o) => {
      const pairs = valuesOf(o, 'ids').map((event) => (Array.isArray(event.value) ? event.value.map(Number) : []));
      const passed =
        pairs.length === num(o, 'threads') &&
        pairs.every(([outside, inside]) => outside === inside && inside !== 0) &&
        new Set(pairs.map(([id]) => id)).size === pairs.length;
      return verdict(
        passed,
        { key: 'same-id.expected' },
        { key: 'values', params: { values: show(pairs.map((pair) => pair.join(' = '))) } },
      );
    },
  },
  {
    id: 'count',
    evaluate: (o) => {
      const wanted = [1, num(o, 'threads') + 1, num(o, 'threads') + 1, 1];
      const passed = counts(o).join() === wanted.join() && lists(o).every((names) => names.includes('main'));
      return verdict(
        passed,
        { key: 'values', params: { values: show(wanted) } },
        { key: 'values', params: { values: show(counts(o)) } },
      );
    },
  },
  {
    id: 'os-agrees',
    evaluate: (o) => {
      const expected = { key: 'os-agrees.expected', params: { threads: num(o, 'threads') } };
      const tids = actorsIn(o, 'worker').map((actor) => actor.tid);
      const [during, after] = [sampled(o, 'all-alive', 'let-go'), sampled(o, 'after', 'end').at(-1)];
      if (o.platform !== 'linux' && during.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const most = Math.max(
        0,
        ...during.map((threads) => tids.filter((tid) => tid !== null && threads.includes(tid)).length),
      );
      const left = after ? tids.filter((tid) => tid !== null && after.includes(tid)).length : -1;
      return verdict(most === num(o, 'threads') && left === 0, expected, {
        key: 'os-agrees.observed',
        params: { most, left },
      });
    },
  },
];
