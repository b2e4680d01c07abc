import { actorsIn, exitOf, notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import { taskEventsOf } from '#shared/analysis/tasks.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const submitted = (run: Run): number => valuesOf(run, 'task-submit').length;
const completed = (run: Run): number => taskEventsOf(run, 'end').length;

const figures = (run: Run) =>
  say('figures', { submitted: submitted(run), started: taskEventsOf(run, 'begin').length, completed: completed(run) });

export const scenario = defineScenario({
  id: 'pool-lifetime',
  group: 'pool',
  covers: ['pool-worker-daemonic'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 3, min: 1, max: 10 }),
    tasks: int({ default: 9, min: 1, max: 60 }),
    taskMs: ms({ default: 400, min: 50, max: 3000 }),
  },
  variants: { 'not-joined': {}, joined: {} },
  limits: { actors: 20, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    cut: {
      variants: ['not-joined'],
      evaluate: (run) =>
        check(submitted(run) === num(run, 'tasks') && completed(run) < submitted(run), {
          expected: { submitted: num(run, 'tasks') },
          observed: figures(run),
        }),
    },
    'owner-first': {
      variants: ['not-joined'],
      evaluate: (run) => {
        const end = exitOf(run, 'owner');
        const after = taskEventsOf(run, 'end').filter((event) => event.atNs > (end?.atNs ?? 0)).length;
        return check(end !== null && end.exitCode === 0 && after === 0, {
          observed: say(end ? 'observed' : 'never', { after }),
        });
      },
    },
    'workers-ended': {
      variants: ['not-joined'],
      evaluate: (run) => {
        const codeEnds = notesOf(run, 'code-ends')[0]?.atNs ?? Infinity;
        const ended = actorsIn(run, 'worker').filter(
          (actor) => actor.endedAtNs !== null && actor.endedAtNs >= codeEnds && actor.exitCode !== 0,
        ).length;
        return check(ended === num(run, 'workers'), {
          expected: { count: num(run, 'workers') },
          observed: { count: ended },
        });
      },
    },
    complete: {
      variants: ['joined'],
      evaluate: (run) =>
        check(submitted(run) === num(run, 'tasks') && completed(run) === submitted(run), {
          expected: { submitted: num(run, 'tasks') },
          observed: figures(run),
        }),
    },
  },
});
