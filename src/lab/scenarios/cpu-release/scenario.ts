import { shortBy } from '#shared/analysis/disturbance.ts';
import { actorsIn, num, textsOf, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** One kind of switch must be this many times as frequent as the other. */
const factor = 3;

const counted = (run: Run, actor: string, name: string): number =>
  Number(valuesOf(run, name).find((event) => event.actor === actor)?.value ?? Number.NaN);

const onOneCore = (run: Run): boolean => {
  const cores = textsOf(run, 'cores');
  return cores.length > 1 && cores.every((list) => /^\d+$/.test(list)) && new Set(cores).size === 1;
};

export const scenario = defineScenario({
  id: 'cpu-release',
  group: 'os',
  covers: ['cpu-release-rules'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    windowMs: ms({ default: 1500, min: 500, max: 10_000 }),
    deviceMs: ms({ default: 4, min: 1, max: 100 }),
  },
  variants: { compare: {} },
  limits: { actors: 6, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'waits-give-up': (run) => {
      const voluntary = counted(run, 'reader', 'voluntary');
      const involuntary = counted(run, 'reader', 'involuntary');
      const passed = voluntary >= 10 && voluntary >= factor * involuntary;
      return check(passed, { expected: { factor }, observed: say('switches', { voluntary, involuntary }) });
    },
    'slices-end': (run) => {
      const spinners = actorsIn(run, 'spinner').map(({ id }) => ({
        voluntary: counted(run, id, 'voluntary'),
        involuntary: counted(run, id, 'involuntary'),
      }));
      const expected = { factor };
      if (!onOneCore(run) && spinners.length > 0) return inconclusive(say('common.not-pinned'), expected);
      const facts = spinners.length === 2 && spinners.every(({ voluntary, involuntary }) => involuntary > voluntary);
      const often = spinners.every(
        ({ voluntary, involuntary }) => involuntary >= 10 && involuntary >= factor * voluntary,
      );
      // A spinner that seldom had the processor was seldom taken off it.
      const actors = actorsIn(run, 'spinner');
      const fromNs = Math.min(...actors.map((actor) => actor.startedAtNs));
      const toNs = Math.max(...actors.map((actor) => actor.endedAtNs ?? Number.NaN));
      const seldom = often ? [] : shortBy((num(run, 'windowMs') / 2) * 1e6, fromNs, toNs);
      const text = spinners.map(({ voluntary, involuntary }) => `${voluntary} : ${involuntary}`).join(', ');
      return bounded(run, facts, seldom, { expected, observed: { text } });
    },
  },
  questions: {
    'gives-up': {
      answer: (run) => {
        const doesGiveUp = (role: 'reader' | 'spinner'): boolean =>
          actorsIn(run, role).some(({ id }) => counted(run, id, 'voluntary') > counted(run, id, 'involuntary'));
        if (valuesOf(run, 'voluntary').length === 0) return null;
        if (doesGiveUp('reader')) return doesGiveUp('spinner') ? 'both' : 'waiting';
        return doesGiveUp('spinner') ? 'computing' : 'none';
      },
    },
  },
});
