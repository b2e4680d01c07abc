import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-switching': {
    breaks: 'generators are over before their first step',
    variant: 'switch',
    params: { steps: 100_000 },
    fails: ['same-work', 'switching-costs'],
    apply: () => {
      const generators = Object.getPrototypeOf(function* none() {}.prototype) as Generator<number, number>;
      generators.next = () => ({ done: true, value: 0 });
    },
  },
};
