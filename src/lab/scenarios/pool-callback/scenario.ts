import { actorsIn, num, recordsOf } from '#shared/analysis/observe.ts';
import { taskEventsOf } from '#shared/analysis/tasks.ts';
import { check, defineScenario, int, ms, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const callbacksOf = (run: Run) => recordsOf(run, 'callback', { task: 0, value: 0, pid: 0, thread: -1 });

export const scenario = defineScenario({
  id: 'pool-callback',
  group: 'pool',
  covers: ['pool-callback', 'executor-done-callback'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 5, min: 1, max: 20 }),
    tasks: int({ default: 10, min: 1, max: 60 }),
    taskMs: ms({ default: 200, min: 10, max: 3000 }),
  },
  variants: { process: {}, thread: { defaults: { tasks: 20 } } },
  limits: { actors: 30, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'once-each': (run) => {
      const tasks = callbacksOf(run).map(({ task }) => task);
      const passed = tasks.length === num(run, 'tasks') && new Set(tasks).size === tasks.length;
      return check(passed, {
        expected: { count: num(run, 'tasks') },
        observed: { count: tasks.length, distinct: new Set(tasks).size },
      });
    },
    'in-the-owner': (run) => {
      const main = actorsIn(run, 'main')[0];
      const elsewhere = callbacksOf(run).filter(({ pid, thread }) => pid !== main?.pid || thread !== 0).length;
      const workers = actorsIn(run, 'worker').filter(
        (actor) => run.variant === 'thread' || actor.pid !== main?.pid,
      ).length;
      const passed = callbacksOf(run).length > 0 && elsewhere === 0 && workers === num(run, 'workers');
      return check(passed, { expected: { pid: main?.pid ?? 0 }, observed: { elsewhere, workers } });
    },
    'value-of-the-task': (run) => {
      const returned = new Map(
        recordsOf(run, 'returned', { task: 0, value: 0 }).map(({ task, value }) => [task, value]),
      );
      const wrong = callbacksOf(run).filter(({ task, value }) => returned.get(task) !== value).length;
      return check(returned.size === num(run, 'tasks') && wrong === 0, {
        observed: { returned: returned.size, wrong },
      });
    },
    'after-the-end': (run) => {
      const ends = new Map(taskEventsOf(run, 'end').map((event) => [event.task, event.atNs]));
      const late = callbacksOf(run).filter(({ task, atNs }) => atNs > (ends.get(task) ?? Infinity)).length;
      return check(late === num(run, 'tasks'), { expected: { count: num(run, 'tasks') }, observed: { late } });
    },
  },
  questions: {
    place: {
      answer: (run) => {
        const main = actorsIn(run, 'main')[0];
        const all = callbacksOf(run);
        const elsewhere = all.filter(({ pid, thread }) => pid !== main?.pid || thread !== 0).length;
        if (all.length === 0) return null;
        if (elsewhere === 0) return 'owner';
        return elsewhere === all.length ? 'worker' : 'both';
      },
    },
  },
});
