import { actorsIn, exitNsOf, notesOf, num, toMs } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const overNs = (run: Run): number => notesOf(run, 'main-over')[0]?.atNs ?? Number.NaN;
const exitNs = (run: Run): number => exitNsOf(run, 'main');
const begun = (run: Run): number => new Set(notesOf(run, 'begins').map((note) => note.actor)).size;
const done = (run: Run): readonly number[] => notesOf(run, 'done').map((note) => note.atNs);

const observed = (run: Run) =>
  say('observed', {
    over: toMs(overNs(run)) || 0,
    last: done(run).length > 0 ? toMs(Math.max(...done(run))) : 0,
    exit: toMs(exitNs(run)) || 0,
    done: done(run).length,
    begun: begun(run),
  });

export const scenario = defineScenario({
  id: 'thread-lifetime',
  group: 'thread',
  covers: ['thread-no-hierarchy'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { threads: int({ default: 3, min: 2, max: 10 }), unitMs: ms({ default: 500, min: 200, max: 2000 }) },
  variants: { waits: {}, exits: {} },
  limits: { actors: 15, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'process-waits': {
      variants: ['waits'],
      evaluate: (run) => {
        const facts = done(run).length === num(run, 'threads') && exitNs(run) >= Math.max(...done(run));
        const fromNs = Math.max(0, ...notesOf(run, 'begins').map((note) => note.atNs));
        const atMostNs = Math.min(...done(run)) - fromNs;
        return bounded(run, facts, { fromNs, toNs: overNs(run), atMostNs }, { observed: observed(run) });
      },
    },
    'as-long-as-slowest': {
      variants: ['waits'],
      evaluate: (run) => {
        const ms = toMs(exitNs(run) - overNs(run));
        const least = (num(run, 'threads') - 1) * num(run, 'unitMs');
        return check(ms >= least, { expected: { ms: least }, observed: observed(run) });
      },
    },
    'one-process': (run) => {
      const pids = new Set(run.actors.map((actor) => actor.pid));
      return check(pids.size === 1 && actorsIn(run, 'worker').length === num(run, 'threads'), {
        expected: { threads: num(run, 'threads') },
        observed: { pids: pids.size, threads: actorsIn(run, 'worker').length },
      });
    },
    'exit-takes-all': {
      variants: ['exits'],
      evaluate: (run) => {
        const atMostNs = num(run, 'unitMs') * 1e6;
        const facts = begun(run) === num(run, 'threads') && done(run).length < num(run, 'threads');
        return bounded(
          run,
          facts,
          { fromNs: overNs(run), toNs: exitNs(run), atMostNs },
          {
            expected: { ms: num(run, 'unitMs') },
            observed: observed(run),
          },
        );
      },
    },
  },
});
