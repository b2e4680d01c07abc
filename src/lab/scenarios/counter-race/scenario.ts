import { findingOf, metricOf, num, numbersOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const expectedTotal = (run: Run): number =>
  num(run, 'threads') * num(run, run.params['runtime'] === 'node' ? 'increments' : 'pythonIncrements');

const finals = (run: Run): readonly number[] => numbersOf(run, 'final');

const observed = (run: Run) =>
  say('finals', { finals: finals(run).join(', '), lost: run.metrics['lostUpdates']?.value ?? 0 });

export const scenario = defineScenario({
  id: 'counter-race',
  group: 'race',
  covers: ['race-augmented-assign'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    threads: int({ default: 4, min: 2, max: 16 }),
    increments: int({ default: 5_000_000, min: 1, max: 20_000_000 }),
    pythonIncrements: int({ default: 50_000, min: 1_000, max: 2_000_000 }),
    rounds: int({ default: 5, min: 1, max: 20 }),
  },
  variants: {
    racy: {},
    mutex: { defaults: { increments: 50_000, rounds: 3 } },
    atomic: { defaults: { increments: 500_000, rounds: 3 } },
  },
  limits: { actors: 30, durationMs: 120_000, events: 5_000 },
  pythonRoles: ['interpreter'],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'lost-updates': {
      variants: ['racy'],
      evaluate: (run) => {
        const expected = { total: expectedTotal(run) };
        const lost = finals(run).some((final) => final < expectedTotal(run));
        if (!lost && run.cores < 2) return inconclusive(say('common.one-core'), expected);
        return check(lost && finals(run).length === num(run, 'rounds'), { expected, observed: observed(run) });
      },
    },
    'race-found': {
      variants: ['racy'],
      evaluate: (run) => {
        const race = findingOf(run, 'race');
        return check(race !== undefined, { observed: say(race ? 'yes' : 'no', { actors: race?.actors.length ?? 0 }) });
      },
    },
    exact: {
      variants: ['mutex', 'atomic'],
      evaluate: (run) => {
        const passed =
          finals(run).length === num(run, 'rounds') && finals(run).every((final) => final === expectedTotal(run));
        return check(passed, {
          expected: { total: expectedTotal(run), rounds: num(run, 'rounds') },
          observed: observed(run),
        });
      },
    },
    'no-race': {
      variants: ['mutex', 'atomic'],
      evaluate: (run) => {
        const race = findingOf(run, 'race');
        return check(race === undefined, {
          observed: say(race ? 'race-found.yes' : 'race-found.no', { actors: race?.actors.length ?? 0 }),
        });
      },
    },
  },
  questions: {
    exact: {
      answer: (run) => {
        const lost = metricOf(run, 'lostUpdates');
        if (Number.isNaN(lost)) return null;
        return lost > 0 ? 'no' : 'yes';
      },
    },
  },
});
