import {
  actorsIn,
  notesOf,
  num,
  numbersOf,
  pidOf,
  recordsOf,
  reportedText,
  samplesOf,
  valuesOf,
} from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say, type NoteOf, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const lists = (run: Run): readonly (readonly string[])[] =>
  valuesOf(run, 'list').map((event) => (Array.isArray(event.value) ? event.value.map(String) : []));

const counts = (run: Run): readonly number[] => numbersOf(run, 'count');
const show = (values: readonly unknown[]): string => values.map(String).join(', ') || '-';

/** Numbers of the process's threads, as sampled between two notes of the main thread. */
function sampled(run: Run, from: NoteOf<typeof en>, to: NoteOf<typeof en>): readonly (readonly number[])[] {
  const [fromNs, toNs] = [notesOf(run, from).at(-1)?.atNs ?? Infinity, notesOf(run, to).at(-1)?.atNs ?? -Infinity];
  const pid = pidOf(run, 'main');
  return samplesOf(run, pid).flatMap((sample) =>
    sample.threads && sample.atNs > fromNs && sample.atNs < toNs ? [sample.threads.map((thread) => thread.tid)] : [],
  );
}

export const scenario = defineScenario({
  id: 'thread-registry',
  group: 'thread',
  covers: ['thread-attrs', 'thread-enumerate-count', 'thread-is-alive'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 3, min: 1, max: 20 }), holdMs: ms({ default: 700, min: 300, max: 5000 }) },
  variants: { live: {} },
  limits: { actors: 25, durationMs: 60_000, events: 3_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    alive: (run) => {
      const alive = valuesOf(run, 'alive').map((event) => event.value);
      return check(alive.map(reportedText).join() === 'false,true,false', {
        observed: say('values', { values: show(alive) }),
      });
    },
    names: (run) => {
      const [, started = [], renamed = []] = lists(run);
      const generated = started.filter((name) => /^Thread-\d+$/.test(name));
      const passed =
        new Set(generated).size === num(run, 'threads') &&
        renamed.includes('song') &&
        !renamed.includes('Thread-1') &&
        renamed.length === started.length;
      return check(passed, { observed: { started: show(started), renamed: show(renamed) } });
    },
    'same-id': (run) => {
      const pairs = recordsOf(run, 'ids', { outside: -1, inside: 0 });
      const passed =
        pairs.length === num(run, 'threads') &&
        pairs.every(({ outside, inside }) => outside === inside && inside !== 0) &&
        new Set(pairs.map(({ outside }) => outside)).size === pairs.length;
      return check(passed, {
        observed: say('values', { values: show(pairs.map(({ outside, inside }) => `${outside} = ${inside}`)) }),
      });
    },
    count: (run) => {
      const wanted = [1, num(run, 'threads') + 1, num(run, 'threads') + 1, 1];
      const passed = counts(run).join() === wanted.join() && lists(run).every((names) => names.includes('main'));
      return check(passed, {
        expected: say('values', { values: show(wanted) }),
        observed: say('values', { values: show(counts(run)) }),
      });
    },
    'os-agrees': (run) => {
      const expected = { threads: num(run, 'threads') };
      const tids = actorsIn(run, 'worker').map((actor) => actor.tid);
      const [during, after] = [sampled(run, 'all-alive', 'let-go'), sampled(run, 'after', 'end').at(-1)];
      if (run.platform !== 'linux' && during.length === 0) return inconclusive(say('common.no-sample'), expected);
      const most = Math.max(
        0,
        ...during.map((threads) => tids.filter((tid) => tid !== null && threads.includes(tid)).length),
      );
      const left = after ? tids.filter((tid) => tid !== null && after.includes(tid)).length : -1;
      return check(most === num(run, 'threads') && left === 0, { expected, observed: { most, left } });
    },
  },
  questions: {
    counted: { answer: (run) => counts(run)[1] ?? null },
  },
});
