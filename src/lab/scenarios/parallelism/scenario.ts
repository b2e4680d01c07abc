import { num, numbersOf, reportedText, valuesOf } from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, defineScenario, inconclusive, int, say } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const scenario = defineScenario({
  id: 'parallelism',
  group: 'os',
  covers: ['parallel-vs-concurrent'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    slices: int({ default: 80, min: 20, max: 1000 }),
    rounds: int({ default: 5, min: 1, max: 10 }),
  },
  variants: { concurrent: {}, parallel: {} },
  limits: { actors: 5, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'both-in-progress': (run) => {
      const order = valuesOf(run, 'progress').map((event) => `${event.actor} ${reportedText(event.value)}`);
      const changes = order.filter((actor, index) => index > 0 && actor !== order[index - 1]).length;
      const passed = new Set(order).size === 2 && changes >= 2 * num(run, 'rounds');
      return check(passed, {
        expected: { changes: 2 * num(run, 'rounds') },
        observed: { tasks: new Set(order).size, changes },
      });
    },
    'never-at-once': {
      variants: ['concurrent'],
      evaluate: (run) => {
        const ratios = numbersOf(run, 'ratio');
        const best = Math.min(...ratios);
        return check(ratios.length === num(run, 'rounds') && best <= 1.1, {
          observed: say('ratios', { ratios: ratios.map((value) => roundTo(value, 2)).join(', ') }),
        });
      },
    },
    'at-once': {
      variants: ['parallel'],
      evaluate: (run) => {
        if (run.cores < 2) return inconclusive(say('common.one-core'));
        const ratios = numbersOf(run, 'ratio');
        const best = Math.max(0, ...ratios);
        const undisturbed = Math.max(0, ...numbersOf(run, 'ratio-if-undisturbed'));
        // Threads that were ready, but stood in the queue behind other programs, tell nothing about parallelism.
        if (best < 1.5 && undisturbed >= 1.5) return inconclusive(say('busy', { best: roundTo(best, 2) }));
        return check(best >= 1.5, {
          observed: say('ratios', { ratios: ratios.map((value) => roundTo(value, 2)).join(', ') }),
        });
      },
    },
  },
});
