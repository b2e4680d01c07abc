import { median } from '#shared/analysis/median.ts';
import { num, recordsOf } from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, defineScenario, int, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

function measured(run: Run, name: string) {
  const rounds = recordsOf(run, name, { spanNs: 0, result: NaN });
  return {
    medianNs: median(rounds.map(({ spanNs }) => spanNs)),
    results: new Set(rounds.map(({ result }) => result)),
    rounds: rounds.length,
  };
}

const ms = (ns: number): number => roundTo(ns / 1e6, 2);

export const scenario = defineScenario({
  id: 'generator-cost',
  group: 'coro',
  covers: ['generator-switch-cost'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    steps: int({ default: 2_000_000, min: 100_000, max: 20_000_000 }),
    rounds: int({ default: 3, min: 1, max: 9 }),
  },
  variants: { switch: {} },
  limits: { actors: 3, durationMs: 120_000, events: 5000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'same-work': (run) => {
      const results = new Set([...measured(run, 'serial').results, ...measured(run, 'switching').results]);
      const steps = num(run, 'steps');
      return check(results.size === 1 && results.has(steps * (steps - 1)), {
        expected: { sum: steps * (steps - 1) },
        observed: { sums: [...results].join(', ') || '-' },
      });
    },
    'switching-costs': (run) => {
      const [serial, switching] = [measured(run, 'serial'), measured(run, 'switching')];
      const passed = serial.rounds === num(run, 'rounds') && switching.medianNs > serial.medianNs;
      return check(passed, { observed: { serial: ms(serial.medianNs), switching: ms(switching.medianNs) } });
    },
  },
  questions: {
    slower: {
      answer: (run) => {
        const [serial, switching] = [measured(run, 'serial').medianNs, measured(run, 'switching').medianNs];
        if (!(serial > 0 && switching > 0)) return null;
        if (Math.abs(serial - switching) < 0.1 * Math.min(serial, switching)) return 'same';
        return serial < switching ? 'switching' : 'serial';
      },
    },
  },
});
