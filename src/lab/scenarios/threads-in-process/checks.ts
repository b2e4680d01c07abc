import { actorsIn, notesOf, num, samplesOf, valuesOf } from '#shared/analysis/observe.ts';
import type { ActorInfo, Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

/** The members without the one of the warm-up. */
const members = (o: Observation): readonly ActorInfo[] =>
  actorsIn(o, 'member').filter((actor) => actor.id !== 'member-1');
const reported = (o: Observation, name: string): readonly number[] =>
  members(o).map((actor) => Number(valuesOf(o, name).find((event) => event.actor === actor.id)?.value ?? Number.NaN));
const distinct = (values: readonly (number | null)[]): number => new Set(values).size;
const mainPid = (o: Observation): number => o.actors.find((actor) => actor.id === 'main')?.pid ?? -1;

/** Thread lists of the process with the main thread, as sampled between two notes of the main thread. */
function threadLists(o: Observation, from: string, to: string): readonly (readonly number[])[] {
  const fromNs = notesOf(o, from).at(-1)?.atNs ?? Infinity;
  const toNs = notesOf(o, to).at(-1)?.atNs ?? -Infinity;
  return samplesOf(o, mainPid(o)).flatMap((sample) =>
    sample.threads && sample.atNs > fromNs && sample.atNs < toNs ? [sample.threads.map((thread) => thread.tid)] : [],
  );
}

export const checks: readonly Check[] = [
  {
    id: 'one-pid',
    variants: ['threads'],
    evaluate: (o) => {
      const pids = reported(o, 'pid');
      const passed = pids.length === num(o, 'count') && pids.every((pid) => pid === mainPid(o));
      return verdict(
        passed,
        { key: 'one-pid.expected', params: { pid: mainPid(o) } },
        { key: 'pids', params: { pids: [...new Set(pids)].join(', ') || '-' } },
      );
    },
  },
  {
    id: 'own-thread-ids',
    variants: ['threads'],
    evaluate: (o) => {
      const tids = members(o).map((actor) => actor.tid);
      const ids = reported(o, 'thread-id');
      // Null where the system does not tell a thread its number.
      const kernel = tids.every((tid) => tid === null) ? num(o, 'count') : distinct(tids);
      const passed =
        ids.length === num(o, 'count') &&
        distinct(ids) === num(o, 'count') &&
        kernel === num(o, 'count') &&
        !ids.includes(0);
      return verdict(
        passed,
        { key: 'own-thread-ids.expected', params: { count: num(o, 'count') } },
        {
          key: 'own-thread-ids.observed',
          params: { ids: ids.join(', ') || '-', tids: tids.map((tid) => tid ?? '?').join(', ') || '-' },
        },
      );
    },
  },
  {
    id: 'count-rises-and-falls',
    variants: ['threads'],
    evaluate: (o) => {
      const expected = { key: 'count-rises-and-falls.expected', params: { count: num(o, 'count') } };
      const [before, during, after] = [
        threadLists(o, 'before', 'all-alive'),
        threadLists(o, 'all-alive', 'let-go'),
        threadLists(o, 'after', 'end'),
      ];
      if (o.platform !== 'linux' && during.length === 0) return inconclusive(expected, { key: 'common.no-sample' });
      const tids = members(o).map((actor) => actor.tid ?? -1);
      const sizes = [before, during, after].map((lists) => lists.at(-1)?.length ?? 0) as [number, number, number];
      const first = before[0]?.length ?? Infinity;
      const seen = during.some((list) => tids.every((tid) => list.includes(tid)));
      const gone = (after.at(-1) ?? tids).every((tid) => !tids.includes(tid));
      const passed =
        tids.length === num(o, 'count') &&
        seen &&
        gone &&
        sizes[1] - first >= num(o, 'count') &&
        sizes[1] - sizes[2] >= num(o, 'count');
      return verdict(passed, expected, {
        key: 'count-rises-and-falls.observed',
        params: { before: Number.isFinite(first) ? first : 0, during: sizes[1], after: sizes[2] },
      });
    },
  },
  {
    id: 'never-without',
    evaluate: (o) => {
      const rows = o.samples
        .flatMap((sample) => sample.processes)
        .filter((process) => process.threads !== null && process.state !== 'Z' && process.state !== 'X');
      if (rows.length === 0) return inconclusive({ key: 'never-without.expected' }, { key: 'common.no-sample' });
      const least = Math.min(...rows.map((row) => row.threads?.length ?? 0));
      return verdict(
        least >= 1,
        { key: 'never-without.expected' },
        { key: 'never-without.observed', params: { rows: rows.length, least } },
      );
    },
  },
  {
    id: 'own-pids',
    variants: ['processes'],
    evaluate: (o) => {
      const pids = reported(o, 'pid');
      const passed =
        pids.length === num(o, 'count') && distinct(pids) === num(o, 'count') && !pids.includes(mainPid(o));
      return verdict(
        passed,
        { key: 'own-pids.expected', params: { count: num(o, 'count') } },
        { key: 'pids', params: { pids: pids.join(', ') || '-' } },
      );
    },
  },
  {
    id: 'one-parent',
    variants: ['processes'],
    evaluate: (o) => {
      const parents = [...new Set(members(o).map((actor) => actor.ppid))];
      return verdict(
        parents.length === 1 && parents[0] === mainPid(o),
        { key: 'one-parent.expected', params: { pid: mainPid(o) } },
        { key: 'one-parent.observed', params: { parents: parents.join(', ') || '-' } },
      );
    },
  },
];
