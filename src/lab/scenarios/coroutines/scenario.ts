import { num, numberOf, recordsOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const steps = (run: Run) => recordsOf(run, 'step', { task: 0, step: 0, thread: -1 });

/** The longest time in which no task took a step, in ns. */
function longestGapNs(run: Run): number {
  const times = steps(run).map(({ atNs }) => atNs);
  return Math.max(0, ...times.slice(1).map((atNs, index) => atNs - (times[index] ?? 0)));
}

export const scenario = defineScenario({
  id: 'coroutines',
  group: 'coro',
  covers: ['coroutine-concept'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    tasks: int({ default: 20, min: 2, max: 200 }),
    steps: int({ default: 5, min: 2, max: 50 }),
    pauseMs: ms({ default: 50, min: 5, max: 1000 }),
    blockMs: ms({ default: 400, min: 100, max: 3000 }),
  },
  variants: { cooperating: {}, 'one-blocks': {}, 'lost-update': { defaults: { tasks: 100 } } },
  limits: { actors: 3, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-thread': {
      variants: ['cooperating', 'one-blocks'],
      evaluate: (run) => {
        const threads = new Set(steps(run).map(({ thread }) => thread)).size;
        const tasks = new Set(steps(run).map(({ task }) => task)).size;
        return check(threads === 1 && tasks === num(run, 'tasks'), {
          expected: { tasks: num(run, 'tasks') },
          observed: { threads, tasks },
        });
      },
    },
    interleaved: {
      variants: ['cooperating', 'one-blocks'],
      evaluate: (run) => {
        const all = steps(run);
        const firstEnd = all.find(({ step }) => step === num(run, 'steps'))?.atNs ?? -1;
        const begun = new Set(all.filter(({ atNs }) => atNs < firstEnd).map(({ task }) => task)).size;
        const passed = all.length === num(run, 'tasks') * num(run, 'steps') && begun === num(run, 'tasks');
        return check(passed, { expected: { tasks: num(run, 'tasks') }, observed: { begun, steps: all.length } });
      },
    },
    'one-core-at-most': (run) => {
      const share = numberOf(run, 'cpu-share');
      return check(share <= 1.1, { observed: { share } });
    },
    'all-stand-still': {
      variants: ['one-blocks'],
      evaluate: (run) => {
        const block = valuesOf(run, 'blocking');
        const [from, to] = [block[0]?.atNs ?? Number.NaN, block[1]?.atNs ?? Number.NaN];
        const during = steps(run).filter(({ atNs }) => atNs > from && atNs < to).length;
        const passed = during === 0 && to - from >= num(run, 'blockMs') * 1e6;
        return check(passed, {
          expected: { ms: num(run, 'blockMs') },
          observed: { during, ms: toMs(longestGapNs(run)) },
        });
      },
    },
    'update-lost': {
      variants: ['lost-update'],
      evaluate: (run) => {
        const { start, left } = recordsOf(run, 'left', { start: NaN, left: NaN })[0] ?? { start: NaN, left: NaN };
        const passed = start === num(run, 'tasks') && left === start - 1;
        return check(passed, {
          expected: { start: num(run, 'tasks'), left: num(run, 'tasks') - 1 },
          observed: { left: Number.isFinite(left) ? left : '-' },
        });
      },
    },
  },
  questions: {
    threads: {
      variants: ['cooperating'],
      answer: (run) => new Set(steps(run).map(({ thread }) => thread)).size || null,
    },
    during: {
      variants: ['one-blocks'],
      answer: (run) => {
        const [from, to] = valuesOf(run, 'blocking').map(({ atNs }) => atNs);
        if (from === undefined || to === undefined) return null;
        return steps(run).filter(({ atNs }) => atNs > from && atNs < to).length;
      },
    },
    left: {
      variants: ['lost-update'],
      answer: (run) => recordsOf(run, 'left', { start: NaN, left: NaN })[0]?.left ?? null,
    },
  },
});
