import { overlapping } from '#shared/analysis/disturbance.ts';
import { notesOf, num, type Interval } from '#shared/analysis/observe.ts';
import { peakOf } from '#shared/analysis/tasks.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** Each task from its beginning to its end, by the process that did it. */
const work = (run: Run): readonly Interval[] =>
  notesOf(run, 'task-begins').map((begin) => {
    const end = notesOf(run, 'task-ends').find(
      (note) => note.actor === begin.actor && note.message.params?.['task'] === begin.message.params?.['task'],
    );
    return { actor: begin.actor, fromNs: begin.atNs, toNs: end?.atNs ?? Infinity };
  });

const children = (run: Run) => run.actors.filter((actor) => actor.role !== 'main');

const lives = (run: Run): readonly Interval[] =>
  children(run).map((actor) => ({ actor: actor.id, fromNs: actor.startedAtNs, toNs: actor.endedAtNs ?? Infinity }));

const pids = (run: Run): number => new Set(children(run).map((actor) => actor.pid)).size;

export const scenario = defineScenario({
  id: 'semaphore-vs-pool',
  group: 'locks',
  covers: ['semaphore-vs-pool'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 40, min: 6, max: 60 }),
    atOnce: int({ default: 4, min: 1, max: 5 }),
    taskMs: ms({ default: 100, min: 10, max: 2000 }),
  },
  variants: { semaphore: {}, pool: {} },
  limits: { actors: 65, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-done': (run) => {
      const done = new Set(notesOf(run, 'task-ends').map((note) => note.message.params?.['task'])).size;
      return check(done === num(run, 'tasks') && work(run).length === num(run, 'tasks'), {
        expected: say('all-done', { done: num(run, 'tasks') }),
        observed: say('all-done', { done }),
      });
    },
    'peak-working': (run) => {
      const wanted = num(run, 'atOnce');
      const peak = peakOf(work(run));
      return bounded(run, peak > 0 && peak <= wanted, overlapping(work(run), wanted), {
        expected: say('peak-working', { peak: wanted }),
        observed: say('peak-working', { peak }),
      });
    },
    'process-per-task': {
      variants: ['semaphore'],
      evaluate: (run) =>
        check(pids(run) === num(run, 'tasks'), {
          expected: say('pids', { pids: num(run, 'tasks') }),
          observed: say('pids', { pids: pids(run) }),
        }),
    },
    'more-exist': {
      variants: ['semaphore'],
      evaluate: (run) =>
        bounded(run, pids(run) > num(run, 'atOnce'), overlapping(lives(run), num(run, 'atOnce') + 1), {
          expected: { peak: num(run, 'atOnce') },
          observed: { peak: peakOf(lives(run)) },
        }),
    },
    'few-processes': {
      variants: ['pool'],
      evaluate: (run) =>
        check(pids(run) === num(run, 'atOnce') && peakOf(lives(run)) === num(run, 'atOnce'), {
          expected: say('pids', { pids: num(run, 'atOnce') }),
          observed: say('pids', { pids: pids(run) }),
        }),
    },
  },
});
