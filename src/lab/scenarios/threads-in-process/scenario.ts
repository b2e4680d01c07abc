import { actorsIn, notesOf, num, pidOf, samplesOf, valuesOf } from '#shared/analysis/observe.ts';
import type { ActorInfo } from '#shared/model/lab.ts';
import { hasEnded } from '#shared/model/process.ts';
import { check, defineScenario, inconclusive, int, ms, say, type NoteOf, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The members without the one of the warm-up. */
const members = (run: Run): readonly ActorInfo[] => actorsIn(run, 'member').filter((actor) => actor.id !== 'member-1');

const reported = (run: Run, name: string): readonly number[] =>
  members(run).map((actor) =>
    Number(valuesOf(run, name).find((event) => event.actor === actor.id)?.value ?? Number.NaN),
  );

const distinct = (values: readonly (number | null)[]): number => new Set(values).size;
const mainPid = (run: Run): number => pidOf(run, 'main');

/** Thread lists of the process with the main thread, as sampled between two notes of the main thread. */
function threadLists(run: Run, from: NoteOf<typeof en>, to: NoteOf<typeof en>): readonly (readonly number[])[] {
  const fromNs = notesOf(run, from).at(-1)?.atNs ?? Infinity;
  const toNs = notesOf(run, to).at(-1)?.atNs ?? -Infinity;
  return samplesOf(run, mainPid(run)).flatMap((sample) =>
    sample.threads && sample.atNs > fromNs && sample.atNs < toNs ? [sample.threads.map((thread) => thread.tid)] : [],
  );
}

export const scenario = defineScenario({
  id: 'threads-in-process',
  group: 'thread',
  covers: ['thread-definition', 'thread-ids'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    count: int({ default: 5, min: 1, max: 30 }),
    holdMs: ms({ default: 800, min: 300, max: 5000 }),
  },
  variants: { threads: {}, processes: {} },
  limits: { actors: 40, durationMs: 60_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-pid': {
      variants: ['threads'],
      evaluate: (run) => {
        const pids = reported(run, 'pid');
        const passed = pids.length === num(run, 'count') && pids.every((pid) => pid === mainPid(run));
        return check(passed, {
          expected: { pid: mainPid(run) },
          observed: say('pids', { pids: [...new Set(pids)].join(', ') || '-' }),
        });
      },
    },
    'own-thread-ids': {
      variants: ['threads'],
      evaluate: (run) => {
        const tids = members(run).map((actor) => actor.tid);
        const ids = reported(run, 'thread-id');
        // Null where the system does not tell a thread its number.
        const kernel = tids.every((tid) => tid === null) ? num(run, 'count') : distinct(tids);
        const passed =
          ids.length === num(run, 'count') &&
          distinct(ids) === num(run, 'count') &&
          kernel === num(run, 'count') &&
          !ids.includes(0);
        return check(passed, {
          expected: { count: num(run, 'count') },
          observed: { ids: ids.join(', ') || '-', tids: tids.map((tid) => tid ?? '?').join(', ') || '-' },
        });
      },
    },
    'count-rises-and-falls': {
      variants: ['threads'],
      evaluate: (run) => {
        const expected = { count: num(run, 'count') };
        const [before, during, after] = [
          threadLists(run, 'before', 'all-alive'),
          threadLists(run, 'all-alive', 'let-go'),
          threadLists(run, 'after', 'end'),
        ];
        if ([before, during, after].some((lists) => lists.length === 0))
          return inconclusive(say('common.no-sample'), expected);
        const tids = members(run).map((actor) => actor.tid ?? -1);
        const sizes = [before, during, after].map((lists) => lists.at(-1)?.length ?? 0) as [number, number, number];
        const first = before[0]?.length ?? 0;
        const seen = during.some((list) => tids.every((tid) => list.includes(tid)));
        const gone = (after.at(-1) ?? tids).every((tid) => !tids.includes(tid));
        const passed =
          tids.length === num(run, 'count') &&
          seen &&
          gone &&
          sizes[1] - first >= num(run, 'count') &&
          sizes[1] - sizes[2] >= num(run, 'count');
        return check(passed, {
          expected,
          observed: { before: first, during: sizes[1], after: sizes[2] },
        });
      },
    },
    'never-without': (run) => {
      const rows = run.samples
        .flatMap((sample) => sample.processes)
        .filter((process) => process.threads !== null && !hasEnded(process));
      if (rows.length === 0) return inconclusive(say('common.no-sample'));
      const least = Math.min(...rows.map((row) => row.threads?.length ?? 0));
      return check(least >= 1, { observed: { rows: rows.length, least } });
    },
    'own-pids': {
      variants: ['processes'],
      evaluate: (run) => {
        const pids = reported(run, 'pid');
        const passed =
          pids.length === num(run, 'count') && distinct(pids) === num(run, 'count') && !pids.includes(mainPid(run));
        return check(passed, {
          expected: { count: num(run, 'count') },
          observed: say('pids', { pids: pids.join(', ') || '-' }),
        });
      },
    },
    'one-parent': {
      variants: ['processes'],
      evaluate: (run) => {
        const parents = [...new Set(members(run).map((actor) => actor.ppid))];
        return check(parents.length === 1 && parents[0] === mainPid(run), {
          expected: { pid: mainPid(run) },
          observed: { parents: parents.join(', ') || '-' },
        });
      },
    },
  },
});
