import { median } from '#shared/analysis/median.ts';
import { num, numbersIn, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

function measured(o: Observation, name: string) {
  const rounds = valuesOf(o, name).map(({ value }) => numbersIn(value));
  return {
    medianNs: median(rounds.map(([span = 0]) => span)),
    results: new Set(rounds.map(([, result]) => result)),
    rounds: rounds.length,
  };
}
const ms = (ns: number): number => Math.round(ns / 1e4) / 100;

export const checks: readonly Check[] = [
  {
    id: 'same-work',
    evaluate: (o) => {
      const results = new Set([...measured(o, 'serial').results, ...measured(o, 'switching').results]);
      const steps = num(o, 'steps');
      return verdict(
        results.size === 1 && results.has(steps * (steps - 1)),
        { key: 'same-work.expected', params: { sum: steps * (steps - 1) } },
        { key: 'same-work.observed', params: { sums: [...results].join(', ') || '-' } },
      );
    },
  },
  {
    id: 'switching-costs',
    evaluate: (o) => {
      const [serial, switching] = [measured(o, 'serial'), measured(o, 'switching')];
      const passed = serial.rounds === num(o, 'rounds') && switching.medianNs > serial.medianNs;
      return verdict(
        passed,
        { key: 'switching-costs.expected' },
        { key: 'switching-costs.observed', params: { serial: ms(serial.medianNs), switching: ms(switching.medianNs) } },
      );
    },
  },
];
