import { overlapping, spanWithin } from '#shared/analysis/disturbance.ts';
import { makespanNs, peakOf, sumNs, tasksOf } from '#shared/analysis/tasks.ts';
import { num, toMs } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, ms, say } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const scenario = defineScenario({
  id: 'cooperative-sleeps',
  group: 'coro',
  covers: ['gevent-three-sleeps'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { unitMs: ms({ default: 250, min: 50, max: 1000 }) },
  variants: { cooperative: {}, blocking: {} },
  limits: { actors: 3, durationMs: 60_000, events: 1000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'as-long-as-the-longest': {
      variants: ['cooperative'],
      evaluate: (run) => {
        const tasks = tasksOf(run);
        const [span, sum, least] = [toMs(makespanNs(tasks)), toMs(sumNs(tasks)), 5 * num(run, 'unitMs')];
        const bound = spanWithin(tasks, 9e6 * num(run, 'unitMs'));
        return bounded(run, tasks.length === 3 && span >= least, bound, {
          expected: say('longest.expected', { ms: least, most: 9 * num(run, 'unitMs') }),
          observed: say('span.observed', { span, sum }),
        });
      },
    },
    'as-long-as-the-sum': {
      variants: ['blocking'],
      evaluate: (run) => {
        const tasks = tasksOf(run);
        const [span, sum, least] = [toMs(makespanNs(tasks)), toMs(sumNs(tasks)), 9 * num(run, 'unitMs')];
        return check(tasks.length === 3 && span >= least, {
          expected: say('sum.expected', { ms: least }),
          observed: say('span.observed', { span, sum }),
        });
      },
    },
    overlap: {
      variants: ['cooperative'],
      evaluate: (run) =>
        bounded(run, tasksOf(run).length === 3, overlapping(tasksOf(run), 3), {
          observed: say('peak.observed', { peak: peakOf(tasksOf(run)) }),
        }),
    },
    'no-overlap': {
      variants: ['blocking'],
      evaluate: (run) =>
        check(peakOf(tasksOf(run)) === 1, { observed: say('peak.observed', { peak: peakOf(tasksOf(run)) }) }),
    },
  },
});
