import { coresOf, coresText, effortsOf, judgeEffort } from '#shared/analysis/disturbance.ts';
import { num, reportedText, valuesOf } from '#shared/analysis/observe.ts';
import { check, decide, defineScenario, inconclusive, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

const ratiosOf = (run: RunOf<typeof en>) => say('ratios', { ratios: coresText(effortsOf(run, 'effort')) });

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
        const ratios = effortsOf(run, 'effort').map(coresOf);
        return check(ratios.length === num(run, 'rounds') && Math.min(...ratios) <= 1.1, { observed: ratiosOf(run) });
      },
    },
    'at-once': {
      variants: ['parallel'],
      evaluate: (run) => {
        if (run.cores < 2) return inconclusive(say('common.one-core'));
        return decide(true, judgeEffort(effortsOf(run, 'effort'), 1.5), { observed: ratiosOf(run) });
      },
    },
  },
});
