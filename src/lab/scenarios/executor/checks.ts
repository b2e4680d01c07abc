import { actorsIn, listOf, notesOf, num, numbersOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const size = (o: Observation): number => Number(valuesOf(o, 'size')[0]?.value ?? Number.NaN);
const lengths = (o: Observation): readonly number[] => listOf(o, 'lengths');
const inOrder = (list: readonly number[]): boolean => list.every((number, index) => number === index);

/** The shortest possible time: the longest task, and an equal share of all work for each worker. */
function leastMs(o: Observation): number {
  const all = lengths(o);
  return Math.max(...all, all.reduce((sum, ms) => sum + ms, 0) / size(o));
}

export const checks: readonly Check[] = [
  {
    id: 'all-done',
    evaluate: (o) => {
      const done = new Set(tasksOf(o).map(({ task }) => task)).size;
      return verdict(
        done === num(o, 'tasks'),
        { key: 'all-done.expected', params: { count: num(o, 'tasks') } },
        { key: 'all-done.observed', params: { count: done } },
      );
    },
  },
  {
    id: 'one-process',
    variants: ['thread-3', 'thread-5', 'collect', 'shutdown', 'result-at-once', 'result-later'],
    evaluate: (o) => {
      const workers = actorsIn(o, 'worker');
      const pids = new Set(workers.map(({ pid }) => pid)).size;
      const ids = new Set(workers.map(({ id }) => id)).size;
      return verdict(
        pids === 1 && ids === num(o, 'workers') && workers.every(({ kind }) => kind === 'thread'),
        { key: 'one-process.expected', params: { count: num(o, 'workers') } },
        { key: 'one-process.observed', params: { pids, ids } },
      );
    },
  },
  {
    id: 'peak',
    variants: ['thread-3', 'thread-5', 'result-later', 'collect'],
    evaluate: (o) => {
      const peak = peakOf(tasksOf(o));
      const wanted = Math.min(size(o), num(o, 'tasks'));
      return verdict(
        peak === wanted,
        { key: 'peak.expected', params: { count: wanted } },
        { key: 'peak.observed', params: { peak } },
      );
    },
  },
  {
    id: 'one-a-core',
    variants: ['process-default'],
    evaluate: (o) => {
      const pids = new Set(actorsIn(o, 'worker').map(({ pid }) => pid)).size;
      const peak = peakOf(tasksOf(o));
      return verdict(
        pids === size(o) && peak <= size(o),
        { key: 'one-a-core.expected', params: { count: size(o) } },
        { key: 'one-a-core.observed', params: { pids, peak } },
      );
    },
  },
  {
    id: 'span',
    variants: ['process-default', 'thread-3', 'thread-5', 'result-later'],
    evaluate: (o) => {
      const [span, sum] = [toMs(makespanNs(tasksOf(o))), toMs(sumNs(tasksOf(o)))];
      const least = Math.floor(leastMs(o));
      const helped = Math.min(size(o), num(o, 'tasks')) === 1 || span < 0.9 * sum;
      return verdict(
        span >= least && helped,
        { key: 'span.expected', params: { least, most: Math.round(0.9 * sum) } },
        { key: 'span.observed', params: { span, sum } },
      );
    },
  },
  {
    id: 'serial',
    variants: ['result-at-once'],
    evaluate: (o) => {
      const tasks = tasksOf(o);
      const least = lengths(o).reduce((sum, ms) => sum + ms, 0);
      const span = toMs(makespanNs(tasks));
      return verdict(
        tasks.length === num(o, 'tasks') && peakOf(tasks) === 1 && span >= least,
        { key: 'serial.expected', params: { ms: least } },
        { key: 'serial.observed', params: { peak: peakOf(tasks), ms: span } },
      );
    },
  },
  {
    id: 'ordered-results',
    variants: ['collect', 'result-later', 'thread-5'],
    evaluate: (o) => {
      const results = numbersOf(o, 'result');
      return verdict(
        results.length === num(o, 'tasks') && inOrder(results),
        { key: 'ordered-results.expected' },
        { key: 'list', params: { list: results.join(' ') || '-' } },
      );
    },
  },
  {
    id: 'completion-differs',
    variants: ['collect'],
    evaluate: (o) => {
      const completed = numbersOf(o, 'completed');
      return verdict(
        completed.length === num(o, 'tasks') && !inOrder(completed),
        { key: 'completion-differs.expected' },
        { key: 'list', params: { list: completed.join(' ') || '-' } },
      );
    },
  },
  {
    id: 'shut-down',
    variants: ['shutdown'],
    evaluate: (o) => {
      const at = notesOf(o, 'shut-down')[0]?.atNs ?? -1;
      const done = tasksOf(o).filter(({ toNs }) => toNs < at).length;
      const refused = valuesOf(o, 'submit-refused').some((event) => event.value === true);
      const left = Number(valuesOf(o, 'workers-left')[0]?.value ?? Number.NaN);
      return verdict(
        done === num(o, 'tasks') && refused && left === 0,
        { key: 'shut-down.expected', params: { count: num(o, 'tasks') } },
        { key: 'shut-down.observed', params: { done, refused: String(refused), left } },
      );
    },
  },
];
