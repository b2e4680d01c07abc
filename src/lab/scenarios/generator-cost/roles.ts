import { median } from '#shared/analysis/median.ts';
import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

/** Counts to `steps`, in one go. */
function plain(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step += 1) sum += step;
  return sum;
}

/** The same work, giving way after every step. */
function* stepwise(steps: number): Generator<void, number> {
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    sum += step;
    yield;
  }
  return sum;
}

/** Advances two generators in turns until both are done; the sum of what they return. */
function alternate(a: Generator<void, number>, b: Generator<void, number>): number {
  for (;;) {
    const first = a.next();
    const second = b.next();
    if (first.done && second.done) return first.value + second.value;
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const steps = context.num('steps');
    const spans: { serial: number[]; switching: number[] } = { serial: [], switching: [] };
    const measure = (name: 'serial' | 'switching', work: () => number): void => {
      const from = context.now();
      const result = work();
      const span = context.now() - from;
      spans[name].push(span);
      context.value(name, 'read', { spanNs: span, result });
    };
    plain(steps); // both are compiled before the clock runs
    alternate(stepwise(steps / 10), stepwise(steps / 10));
    for (let round = 0; round < context.num('rounds'); round += 1) {
      measure('serial', () => plain(steps) + plain(steps));
      measure('switching', () => alternate(stepwise(steps), stepwise(steps)));
    }
    context.metric('serialMs', Math.round(median(spans.serial) / 1e4) / 100, 'ms');
    context.metric('switchingMs', Math.round(median(spans.switching) / 1e4) / 100, 'ms');
    context.metric('nsPerSwitch', Math.round((median(spans.switching) - median(spans.serial)) / (2 * steps)), 'ns');
  },
};
