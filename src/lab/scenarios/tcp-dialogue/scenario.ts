import { actorsIn, num, recordsOf, toMs, valuesOf, type Interval } from '#shared/analysis/observe.ts';
import { peakOf } from '#shared/analysis/tasks.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** From each client's connection to its leave. */
function visits(run: Run): readonly (Interval & { readonly silent: boolean })[] {
  const leaves = valuesOf(run, 'leaves');
  return valuesOf(run, 'stays').flatMap((stay) => {
    const leave = leaves.find(({ actor }) => actor === stay.actor);
    return leave ? [{ actor: stay.actor, fromNs: stay.atNs, toNs: leave.atNs, silent: stay.value === true }] : [];
  });
}

const answers = (run: Run) => recordsOf(run, 'answer', { right: false, us: 0 });

const silentLeft = (run: Run): number => visits(run).find(({ silent }) => silent)?.toNs ?? Number.NaN;
const slowestMs = (run: Run): number => Math.round(Math.max(...answers(run).map(({ us }) => us)) / 1000);

export const scenario = defineScenario({
  id: 'tcp-dialogue',
  group: 'tcp',
  covers: ['tcp-thread-interactive'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    talkers: int({ default: 3, min: 1, max: 10 }),
    rounds: int({ default: 5, min: 2, max: 20 }),
    silenceMs: ms({ default: 1200, min: 300, max: 10_000 }),
  },
  variants: { 'thread-each': {}, 'one-at-a-time': {} },
  limits: { actors: 30, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-answered': (run) => {
      const right = answers(run).filter((one) => one.right).length;
      const wanted = num(run, 'talkers') * num(run, 'rounds');
      return check(right === wanted, { expected: { count: wanted }, observed: { count: right } });
    },
    'at-once': (run) => {
      const peak = peakOf(visits(run));
      return check(peak > num(run, 'talkers'), { expected: { count: num(run, 'talkers') + 1 }, observed: { peak } });
    },
    'not-delayed': {
      variants: ['thread-each'],
      evaluate: (run) => {
        const early = answers(run).filter(({ atNs }) => atNs < silentLeft(run)).length;
        const wanted = num(run, 'talkers') * num(run, 'rounds');
        return check(early === wanted, {
          expected: { count: wanted },
          observed: say('delay.observed', { ms: slowestMs(run), early }),
        });
      },
    },
    delayed: {
      variants: ['one-at-a-time'],
      evaluate: (run) => {
        const early = answers(run).filter(({ atNs }) => atNs < silentLeft(run)).length;
        return check(answers(run).length > 0 && early === 0, {
          observed: say('delay.observed', { ms: slowestMs(run), early }),
        });
      },
    },
    'operator-each': (run) => {
      const operators = actorsIn(run, 'operator');
      const used = new Set(operators.map(({ tid, id }) => tid ?? id)).size;
      const span = toMs(Math.max(0, ...visits(run).map(({ toNs, fromNs }) => toNs - fromNs)));
      return check(used === num(run, 'talkers') + 1, {
        expected: { count: num(run, 'talkers') + 1 },
        observed: { count: used, ms: span },
      });
    },
  },
});
