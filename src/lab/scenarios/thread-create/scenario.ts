import { actorsIn, notesOf, num, numberOf, textOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, runtime, say, type NoteOf, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const at = (run: Run, key: NoteOf<typeof en>): number => notesOf(run, key)[0]?.atNs ?? Number.NaN;

/** The number that the runtime gives a thread, as that thread itself reads it. */
const threadNumber = (run: Run, name: 'thread-id' | 'main-thread-id'): number => numberOf(run, name);

/** True when the work was done by another thread than the one that started it. */
function inOwnThread(run: Run): boolean {
  const [thread, main] = [threadNumber(run, 'thread-id'), threadNumber(run, 'main-thread-id')];
  return Number.isFinite(thread) && Number.isFinite(main) && thread !== main;
}

const numbers = (run: Run) => ({
  thread: threadNumber(run, 'thread-id') || 0,
  main: threadNumber(run, 'main-thread-id') || 0,
});

/** When each line was written, as its writer took the time, in ns; in time order. */
const lineTimes = (run: Run, name: 'main-line' | 'thread-line'): readonly number[] =>
  valuesOf(run, name)
    .map((event) => Number(event.value))
    .toSorted((a, b) => a - b);

const times = (run: Run) =>
  say('times', {
    main: toMs(at(run, 'main-line')) || 0,
    begin: toMs(at(run, 'begins')) || 0,
    end: toMs(at(run, 'ends')) || 0,
  });

export const scenario = defineScenario({
  id: 'thread-create',
  group: 'thread',
  covers: ['thread-create-function', 'thread-create-subclass', 'thread-start-order'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    sleepMs: ms({ default: 600, min: 50, max: 5000 }),
    rounds: int({ default: 50, min: 1, max: 100 }),
  },
  variants: { function: {}, subclass: {}, order: {} },
  limits: { actors: 110, durationMs: 60_000, events: 5_000 },
  pythonRoles: ['interpreter'],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'main-goes-on': {
      variants: ['function', 'subclass'],
      evaluate: (run) => {
        const fromNs = at(run, 'begins');
        const bound = { fromNs, toNs: at(run, 'main-line'), atMostNs: at(run, 'ends') - fromNs };
        return bounded(run, true, bound, { observed: times(run) });
      },
    },
    slept: {
      variants: ['function', 'subclass'],
      evaluate: (run) =>
        check(at(run, 'ends') - at(run, 'begins') >= num(run, 'sleepMs') * 1e6, {
          expected: { ms: num(run, 'sleepMs') },
          observed: times(run),
        }),
    },
    'one-process': {
      variants: ['function', 'subclass'],
      evaluate: (run) => {
        // Node's main thread only starts the interpreter, where there is one.
        const actors =
          run.params['runtime'] === 'node' ? run.actors : run.actors.filter((actor) => actor.role !== 'main');
        const pids = new Set(actors.map((actor) => actor.pid));
        const passed = actors.length === 2 && pids.size === 1 && inOwnThread(run);
        return check(passed, { observed: { actors: actors.length, pids: pids.size, ...numbers(run) } });
      },
    },
    'own-run': {
      variants: ['subclass'],
      evaluate: (run) => {
        const name = textOf(run, 'name', '-');
        const passed =
          inOwnThread(run) &&
          name === 'song' &&
          actorsIn(run, 'runner')[0]?.id === 'song' &&
          notesOf(run, 'nothing-to-do').length === 0;
        return check(passed, { observed: { name, ...numbers(run) } });
      },
    },
    'both-lines': {
      variants: ['order'],
      evaluate: (run) => {
        const main = valuesOf(run, 'main-line').length;
        const thread = new Set(valuesOf(run, 'thread-line').map((event) => event.actor)).size;
        return check(main === num(run, 'rounds') && thread === main, {
          expected: { rounds: num(run, 'rounds') },
          observed: { main, thread },
        });
      },
    },
    counted: {
      variants: ['order'],
      evaluate: (run) => {
        const lines = lineTimes(run, 'thread-line'); // a round is over before the next begins
        const mainFirst = lineTimes(run, 'main-line').filter((atNs, round) => atNs < (lines[round] ?? 0)).length;
        const [first, second] = [run.metrics['mainFirst']?.value ?? -1, run.metrics['threadFirst']?.value ?? -1];
        const passed = first + second === num(run, 'rounds') && first === mainFirst;
        return check(passed, { expected: { rounds: num(run, 'rounds') }, observed: { main: first, thread: second } });
      },
    },
  },
});
