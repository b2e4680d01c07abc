import { actorsIn, exitOf, metricOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** When the parent wrote its line, in ns. */
const parentLineNs = (run: Run): number => notesOf(run, 'parent-line')[0]?.atNs ?? -1;
const startNs = (run: Run): number => run.actors.find((actor) => actor.id === 'main')?.startedAtNs ?? 0;
const elapsedMs = (run: Run): number => toMs(parentLineNs(run) - startNs(run));
const longestMs = (run: Run): number => num(run, 'children') * num(run, 'unitMs');
const sumMs = (run: Run): number => (longestMs(run) * (num(run, 'children') + 1)) / 2;

/** What the children's lives add up to, as observed: they overlapped if the makespan is less. */
const livesMs = (run: Run): number =>
  toMs(
    actorsIn(run, 'sleeper').reduce((sum, actor) => sum + (exitOf(run, actor.id)?.atNs ?? 0) - actor.startedAtNs, 0),
  );

const exitsNs = (run: Run): readonly number[] =>
  actorsIn(run, 'sleeper').map((actor) => exitOf(run, actor.id)?.atNs ?? Infinity);

export const scenario = defineScenario({
  id: 'join',
  group: 'process',
  covers: ['proc-join-one', 'proc-join-many', 'proc-join-descending', 'proc-join-print-in-loop'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    children: int({ default: 3, min: 2, max: 10 }),
    unitMs: ms({ default: 400, min: 50, max: 3000 }),
  },
  variants: { all: {}, none: {}, one: {}, 'one-after-another': {}, descending: {}, 'line-in-loop': {} },
  limits: { actors: 15, durationMs: 180_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'makespan-max': {
      variants: ['all', 'descending'],
      evaluate: (run) =>
        bounded(
          run,
          elapsedMs(run) >= longestMs(run),
          {
            // Starting the first child takes its own time.
            fromNs: Math.min(...notesOf(run, 'sleeping').map((note) => note.atNs)),
            toNs: parentLineNs(run),
            atMostNs: Math.max(sumMs(run), livesMs(run)) * 1e6,
          },
          {
            expected: { max: longestMs(run), sum: sumMs(run) },
            observed: say('elapsed', { ms: elapsedMs(run), lives: livesMs(run) }),
          },
        ),
    },
    'makespan-sum': {
      variants: ['one-after-another'],
      evaluate: (run) =>
        check(elapsedMs(run) >= sumMs(run), {
          expected: { sum: sumMs(run) },
          observed: say('elapsed', { ms: elapsedMs(run), lives: livesMs(run) }),
        }),
    },
    'parent-first': {
      variants: ['none'],
      evaluate: (run) => {
        const first = Math.min(...exitsNs(run));
        return check(parentLineNs(run) >= 0 && parentLineNs(run) < first, {
          observed: say('order', { line: toMs(parentLineNs(run)), exit: toMs(first) }),
        });
      },
    },
    'all-collected': (run) => {
      const codes = actorsIn(run, 'sleeper').map((actor) => exitOf(run, actor.id)?.exitCode ?? -1);
      const passed = codes.length === num(run, 'children') && codes.every((code) => code === 0);
      return check(passed, { expected: { children: num(run, 'children') }, observed: { codes: codes.join(', ') } });
    },
    'after-child': {
      variants: ['one'],
      evaluate: (run) => {
        const exit = exitOf(run, 'sleeper-1')?.atNs ?? Infinity;
        const passed =
          parentLineNs(run) >= exit &&
          parentLineNs(run) < Math.max(...exitsNs(run)) &&
          elapsedMs(run) >= num(run, 'unitMs');
        return check(passed, {
          expected: { ms: num(run, 'unitMs') },
          observed: say('order', { line: toMs(parentLineNs(run)), exit: toMs(exit) }),
        });
      },
    },
    'after-all': {
      variants: ['all', 'descending', 'one-after-another'],
      evaluate: (run) => {
        const last = Math.max(...exitsNs(run));
        return check(parentLineNs(run) >= last, {
          observed: say('order', { line: toMs(parentLineNs(run)), exit: toMs(last) }),
        });
      },
    },
    'one-line': {
      variants: ['all', 'none', 'one', 'one-after-another', 'descending'],
      evaluate: (run) => {
        const lines = notesOf(run, 'parent-line').length;
        return check(lines === 1, { observed: say('lines', { lines, times: toMs(parentLineNs(run)) }) });
      },
    },
    'line-per-join': {
      variants: ['line-in-loop'],
      evaluate: (run) => {
        const lines = notesOf(run, 'parent-line').map((event) => event.atNs);
        const exits = actorsIn(run, 'sleeper').map((actor) => ({
          atNs: exitOf(run, actor.id)?.atNs ?? Infinity,
          order: Number(actor.id.split('-').at(-1)),
        }));
        const inOrder = exits.toSorted((a, b) => a.order - b.order).map(({ atNs }) => atNs);
        const passed =
          lines.length === num(run, 'children') &&
          inOrder.length === lines.length &&
          lines.every(
            (line, index) =>
              line >= (inOrder[index] ?? Infinity) && toMs(line - startNs(run)) >= (index + 1) * num(run, 'unitMs'),
          ) &&
          (lines[0] ?? Infinity) < Math.max(...inOrder);
        const times = lines.map((line) => toMs(line - startNs(run))).join(', ');
        return check(passed, {
          expected: { children: num(run, 'children') },
          observed: say('lines', { lines: lines.length, times }),
        });
      },
    },
    'others-at-once': {
      variants: ['descending'],
      evaluate: (run) => {
        const joins = valuesOf(run, 'joined-ms');
        const times = joins.map(({ value }) => Number(value));
        // The slowest is joined first, so the later joins find their children ended already.
        const facts = times.length === num(run, 'children') && Math.min(...times) >= longestMs(run);
        const [first, last] = [joins[0]?.atNs ?? Number.NaN, joins.at(-1)?.atNs ?? Number.NaN];
        return bounded(
          run,
          facts,
          { fromNs: first, toNs: last, atMostNs: num(run, 'unitMs') * 1e6 },
          {
            expected: { max: longestMs(run), unit: num(run, 'unitMs') },
            observed: { times: times.join(', ') },
          },
        );
      },
    },
  },
  questions: {
    finished: {
      variants: ['none', 'one', 'line-in-loop'],
      answer: (run) =>
        parentLineNs(run) < 0 ? null : exitsNs(run).filter((exitNs) => exitNs <= parentLineNs(run)).length,
    },
    elapsed: {
      variants: ['all', 'one-after-another', 'descending'],
      unit: 'ms',
      within: 0.3,
      answer: (run) => metricOf(run, 'elapsed'),
    },
  },
});
