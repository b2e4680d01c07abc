import { num, textOf, textsOf, valuesOf } from '#shared/analysis/observe.ts';
import type { MessageParams } from '#shared/errors.ts';
import { check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const of = (run: Run, actor: string, name: string): number =>
  Number(valuesOf(run, name).find((event) => event.actor === actor)?.value ?? Number.NaN);

const onOneCore = (run: Run): boolean => {
  const cores = textsOf(run, 'cores');
  return cores.length === 2 && cores.every((list) => /^\d+$/.test(list)) && new Set(cores).size === 1;
};

/** Compares the CPU times of the two; without a common core there is nothing to compete for. */
function shares(run: Run, expected: MessageParams, passes: (favoured: number, other: number) => boolean) {
  const favoured = of(run, 'favoured', 'cpu');
  const other = of(run, 'other', 'cpu');
  if (!onOneCore(run)) return inconclusive(say('common.not-pinned'), expected);
  const params = { favoured: Math.round(favoured), other: Math.round(other), nice: of(run, 'other', 'nice') };
  return check(passes(favoured, other), { expected, observed: say('shares', params) });
}

export const scenario = defineScenario({
  id: 'nice-share',
  group: 'os',
  covers: ['os-actual-scheduler'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    windowMs: ms({ default: 1500, min: 500, max: 20_000 }),
    nice: int({ default: 19, min: 10, max: 19 }),
  },
  variants: { different: {}, equal: {} },
  limits: { actors: 5, durationMs: 60_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'favoured-more': {
      variants: ['different'],
      evaluate: (run) =>
        shares(
          run,
          { nice: num(run, 'nice') },
          (favoured, other) => favoured > 3 * other && of(run, 'other', 'nice') === num(run, 'nice'),
        ),
    },
    alike: {
      variants: ['equal'],
      evaluate: (run) =>
        shares(
          run,
          {},
          (favoured, other) =>
            Math.max(favoured, other) < 2 * Math.min(favoured, other) && of(run, 'other', 'nice') === 0,
        ),
    },
    'kernel-named': (run) => {
      const kernel = textOf(run, 'kernel', '');
      const policy = valuesOf(run, 'policy')[0]?.value;

      if (policy === undefined && run.platform !== 'linux') return inconclusive(say('common.no-process-facts'));
      return check(kernel !== '' && policy === 0, { observed: { kernel, policy: Number(policy ?? -1) } });
    },
  },
});
