import { overlapping, spanWithin } from '#shared/analysis/disturbance.ts';
import { actorsIn, listOf, notesOf, num, numberOf, numbersOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const size = (run: Run): number => numberOf(run, 'size');
const lengths = (run: Run): readonly number[] => listOf(run, 'lengths');
const inOrder = (list: readonly number[]): boolean => list.every((number, index) => number === index);

/** The shortest possible time: the longest task, and an equal share of all work for each worker. */
function minMs(run: Run): number {
  const all = lengths(run);
  return Math.max(...all, all.reduce((sum, ms) => sum + ms, 0) / size(run));
}

export const scenario = defineScenario({
  id: 'executor',
  group: 'pool',
  covers: [
    'executor-process-default',
    'executor-thread-3',
    'executor-thread-5',
    'executor-result-sync',
    'executor-collect-futures',
    'executor-shutdown',
  ],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 5, min: 1, max: 20 }),
    tasks: int({ default: 5, min: 1, max: 60 }),
    shortestMs: ms({ default: 250, min: 10, max: 3000 }),
    longestMs: ms({ default: 250, min: 10, max: 3000 }),
    seed: int({ default: 7, min: 0, max: 1_000_000 }),
  },
  variants: {
    'thread-5': {},
    'thread-3': { defaults: { workers: 3, tasks: 6, shortestMs: 200, longestMs: 400 } },
    'process-default': { defaults: { tasks: 5, shortestMs: 250, longestMs: 500 } },
    'result-at-once': { defaults: { shortestMs: 150, longestMs: 150 } },
    'result-later': { defaults: { shortestMs: 400, longestMs: 400 } },
    collect: { defaults: { workers: 10, tasks: 20, shortestMs: 50, longestMs: 500 } },
    shutdown: { defaults: { workers: 3, tasks: 9, shortestMs: 100, longestMs: 200 } },
  },
  limits: { actors: 300, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-done': (run) => {
      const done = new Set(tasksOf(run).map(({ task }) => task)).size;
      return check(done === num(run, 'tasks'), { expected: { count: num(run, 'tasks') }, observed: { count: done } });
    },
    'one-process': {
      variants: ['thread-3', 'thread-5', 'collect', 'shutdown', 'result-at-once', 'result-later'],
      evaluate: (run) => {
        const workers = actorsIn(run, 'worker');
        const pids = new Set(workers.map(({ pid }) => pid)).size;
        const ids = new Set(workers.map(({ id }) => id)).size;
        return check(pids === 1 && ids === num(run, 'workers') && workers.every(({ kind }) => kind === 'thread'), {
          expected: { count: num(run, 'workers') },
          observed: { pids, ids },
        });
      },
    },
    peak: {
      variants: ['thread-3', 'thread-5', 'result-later', 'collect'],
      evaluate: (run) => {
        const peak = peakOf(tasksOf(run));
        const wanted = Math.min(size(run), num(run, 'tasks'));
        return bounded(run, peak > 0 && peak <= wanted, overlapping(tasksOf(run), wanted), {
          expected: { count: wanted },
          observed: { peak },
        });
      },
    },
    'one-a-core': {
      variants: ['process-default'],
      evaluate: (run) => {
        const pids = new Set(actorsIn(run, 'worker').map(({ pid }) => pid)).size;
        const peak = peakOf(tasksOf(run));
        return check(pids === size(run) && peak <= size(run), {
          expected: { count: size(run) },
          observed: { pids, peak },
        });
      },
    },
    span: {
      variants: ['process-default', 'thread-3', 'thread-5', 'result-later'],
      evaluate: (run) => {
        const [span, sum] = [toMs(makespanNs(tasksOf(run))), toMs(sumNs(tasksOf(run)))];
        const least = Math.floor(minMs(run));
        const serial = Math.min(size(run), num(run, 'tasks')) === 1;
        return bounded(run, span >= least, serial ? [] : spanWithin(tasksOf(run), 0.9e6 * sum), {
          expected: { least, most: Math.round(0.9 * sum) },
          observed: { span, sum },
        });
      },
    },
    serial: {
      variants: ['result-at-once'],
      evaluate: (run) => {
        const tasks = tasksOf(run);
        const least = lengths(run).reduce((sum, ms) => sum + ms, 0);
        const span = toMs(makespanNs(tasks));
        return check(tasks.length === num(run, 'tasks') && peakOf(tasks) === 1 && span >= least, {
          expected: { ms: least },
          observed: { peak: peakOf(tasks), ms: span },
        });
      },
    },
    'ordered-results': {
      variants: ['collect', 'result-later', 'thread-5'],
      evaluate: (run) => {
        const results = numbersOf(run, 'result');
        return check(results.length === num(run, 'tasks') && inOrder(results), {
          observed: say('list', { list: results.join(' ') || '-' }),
        });
      },
    },
    'completion-differs': {
      variants: ['collect'],
      evaluate: (run) => {
        const completed = numbersOf(run, 'completed');
        return check(completed.length === num(run, 'tasks') && !inOrder(completed), {
          observed: say('list', { list: completed.join(' ') || '-' }),
        });
      },
    },
    'shut-down': {
      variants: ['shutdown'],
      evaluate: (run) => {
        const at = notesOf(run, 'shut-down')[0]?.atNs ?? -1;
        const done = tasksOf(run).filter(({ toNs }) => toNs < at).length;
        const refused = valuesOf(run, 'submit-refused').some((event) => event.value === true);
        const left = numberOf(run, 'workers-left');
        return check(done === num(run, 'tasks') && refused && left === 0, {
          expected: { count: num(run, 'tasks') },
          observed: { done, refused: String(refused), left },
        });
      },
    },
  },
  questions: {
    peak: { answer: (run) => peakOf(tasksOf(run)) || null },
  },
});
