import { actorsIn, exitOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** When the parent wrote its line, in ns. */
const parentLineNs = (o: Observation): number => notesOf(o, 'parent-line')[0]?.atNs ?? -1;
const startNs = (o: Observation): number => o.actors.find((actor) => actor.id === 'main')?.startedAtNs ?? 0;
const elapsedMs = (o: Observation): number => toMs(parentLineNs(o) - startNs(o));
const longestMs = (o: Observation): number => num(o, 'children') * num(o, 'unitMs');
const sumMs = (o: Observation): number => (longestMs(o) * (num(o, 'children') + 1)) / 2;
/** What the children's lives add up to, as observed: they overlapped if the makespan is less. */
const livesMs = (o: Observation): number =>
  toMs(actorsIn(o, 'sleeper').reduce((sum, actor) => sum + (exitOf(o, actor.id)?.atNs ?? 0) - actor.startedAtNs, 0));
const exitsNs = (o: Observation): readonly number[] =>
  actorsIn(o, 'sleeper').map((actor) => exitOf(o, actor.id)?.atNs ?? Infinity);

export const checks: readonly Check[] = [
  {
    id: 'makespan-max',
    variants: ['all', 'descending'],
    evaluate: (o) =>
      verdict(
        elapsedMs(o) >= longestMs(o) && elapsedMs(o) < Math.max(sumMs(o), livesMs(o)),
        { key: 'makespan-max.expected', params: { max: longestMs(o), sum: sumMs(o) } },
        { key: 'elapsed', params: { ms: elapsedMs(o), lives: livesMs(o) } },
      ),
  },
  {
    id: 'makespan-sum',
    variants: ['one-after-another'],
    evaluate: (o) =>
      verdict(
        elapsedMs(o) >= sumMs(o),
        { key: 'makespan-sum.expected', params: { sum: sumMs(o) } },
        { key: 'elapsed', params: { ms: elapsedMs(o), lives: livesMs(o) } },
      ),
  },
  {
    id: 'parent-first',
    variants: ['none'],
    evaluate: (o) => {
      const first = Math.min(...exitsNs(o));
      return verdict(
        parentLineNs(o) >= 0 && parentLineNs(o) < first,
        { key: 'parent-first.expected' },
        { key: 'order', params: { line: toMs(parentLineNs(o)), exit: toMs(first) } },
      );
    },
  },
  {
    id: 'all-collected',
    evaluate: (o) => {
      const codes = actorsIn(o, 'sleeper').map((actor) => exitOf(o, actor.id)?.exitCode ?? -1);
      const passed = codes.length === num(o, 'children') && codes.every((code) => code === 0);
      return verdict(
        passed,
        { key: 'all-collected.expected', params: { children: num(o, 'children') } },
        { key: 'all-collected.observed', params: { codes: codes.join(', ') } },
      );
    },
  },
  {
    id: 'after-child',
    variants: ['one'],
    evaluate: (o) => {
      const exit = exitOf(o, 'sleeper-1')?.atNs ?? Infinity;
      const passed =
        parentLineNs(o) >= exit && parentLineNs(o) < Math.max(...exitsNs(o)) && elapsedMs(o) >= num(o, 'unitMs');
      return verdict(
        passed,
        { key: 'after-child.expected', params: { ms: num(o, 'unitMs') } },
        { key: 'order', params: { line: toMs(parentLineNs(o)), exit: toMs(exit) } },
      );
    },
  },
  {
    id: 'after-all',
    variants: ['all', 'descending', 'one-after-another'],
    evaluate: (o) => {
      const last = Math.max(...exitsNs(o));
      return verdict(
        parentLineNs(o) >= last,
        { key: 'after-all.expected' },
        { key: 'order', params: { line: toMs(parentLineNs(o)), exit: toMs(last) } },
      );
    },
  },
  {
    id: 'one-line',
    variants: ['all', 'none', 'one', 'one-after-another', 'descending'],
    evaluate: (o) => {
      const lines = notesOf(o, 'parent-line').length;
      return verdict(
        lines === 1,
        { key: 'one-line.expected' },
        { key: 'lines', params: { lines, times: toMs(parentLineNs(o)) } },
      );
    },
  },
  {
    id: 'line-per-join',
    variants: ['line-in-loop'],
    evaluate: (o) => {
      const lines = notesOf(o, 'parent-line').map((event) => event.atNs);
      const exits = actorsIn(o, 'sleeper').map((actor) => ({
        atNs: exitOf(o, actor.id)?.atNs ?? Infinity,
        order: Number(actor.id.split('-').at(-1)),
      }));
      const inOrder = exits.toSorted((a, b) => a.order - b.order).map(({ atNs }) => atNs);
      const passed =
        lines.length === num(o, 'children') &&
        inOrder.length === lines.length &&
        lines.every(
          (line, index) =>
            line >= (inOrder[index] ?? Infinity) && toMs(line - startNs(o)) >= (index + 1) * num(o, 'unitMs'),
        ) &&
        (lines[0] ?? Infinity) < Math.max(...inOrder);
      const times = lines.map((line) => toMs(line - startNs(o))).join(', ');
      return verdict(
        passed,
        { key: 'line-per-join.expected', params: { children: num(o, 'children') } },
        { key: 'lines', params: { lines: lines.length, times } },
      );
    },
  },
  {
    id: 'others-at-once',
    variants: ['descending'],
    evaluate: (o) => {
      const times = valuesOf(o, 'joined-ms').map((event) => Number(event.value));
      // The slowest is joined first, so the later joins find their children ended already.
      const spread = Math.max(...times) - Math.min(...times);
      const passed =
        times.length === num(o, 'children') && Math.min(...times) >= longestMs(o) && spread < num(o, 'unitMs');
      return verdict(
        passed,
        { key: 'others-at-once.expected', params: { max: longestMs(o), unit: num(o, 'unitMs') } },
        { key: 'others-at-once.observed', params: { times: times.join(', ') } },
      );
    },
  },
];
