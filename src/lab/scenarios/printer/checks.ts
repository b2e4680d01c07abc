import { disjoint, num, numbersIn, toMs, valuesOf, type Interval } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs } from '#shared/analysis/tasks.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Printing extends Interval {
  readonly person: number;
  readonly round: number;
  readonly locked: boolean;
}

/** Every complete use of the printer, in order of its start. */
function printings(o: Observation): readonly Printing[] {
  const ends = valuesOf(o, 'print-end');
  return valuesOf(o, 'print-start').flatMap((start) => {
    const end = ends.find(({ actor }) => actor === start.actor);
    const [person = 0, round = 0, locked = 0] = numbersIn(start.value);
    return end ? [{ actor: start.actor, person, round, locked: locked === 1, fromNs: start.atNs, toNs: end.atNs }] : [];
  });
}

/** The order of people in each round, as text. */
function ordersOf(o: Observation, locked: boolean): readonly string[] {
  const mine = printings(o).filter((printing) => printing.locked === locked);
  return [...new Set(mine.map(({ round }) => round))].map((round) =>
    mine
      .filter((printing) => printing.round === round)
      .map(({ person }) => person)
      .join(' '),
  );
}

const figures = (o: Observation) => ({
  prints: printings(o).length,
  peak: peakOf(printings(o)),
  span: toMs(makespanNs(printings(o)) || 0),
  sum: toMs(sumNs(printings(o))),
});

export const checks: readonly Check[] = [
  {
    id: 'overlap',
    variants: ['free'],
    evaluate: (o) => {
      const { prints, peak, span, sum } = figures(o);
      return verdict(
        prints === num(o, 'people') && peak >= 2 && span < sum,
        { key: 'overlap.expected' },
        { key: 'figures', params: { prints, peak, span, sum } },
      );
    },
  },
  {
    id: 'one-at-a-time',
    variants: ['join', 'lock', 'join-against-lock'],
    evaluate: (o) => {
      const wanted = num(o, 'people') * (o.variant === 'join-against-lock' ? 2 * num(o, 'rounds') : 1);
      const { prints, peak, span, sum } = figures(o);
      const passed = prints === wanted && disjoint(printings(o)) && makespanNs(printings(o)) >= sumNs(printings(o));
      return verdict(
        passed,
        { key: 'one-at-a-time.expected', params: { wanted } },
        { key: 'figures', params: { prints, peak, span, sum } },
      );
    },
  },
  {
    id: 'fixed-order',
    variants: ['join'],
    evaluate: (o) => {
      const order = printings(o).map(({ person }) => person);
      const passed = order.length === num(o, 'people') && order.every((person, index) => person === index + 1);
      return verdict(
        passed,
        { key: 'fixed-order.expected' },
        { key: 'order.observed', params: { order: order.join(' ') || '-' } },
      );
    },
  },
  {
    id: 'orders',
    variants: ['join-against-lock'],
    evaluate: (o) => {
      const [join, lock] = [ordersOf(o, false), ordersOf(o, true)];
      const passed = join.length === num(o, 'rounds') && new Set(join).size === 1 && new Set(lock).size >= 2;
      return verdict(
        passed,
        { key: 'orders.expected' },
        { key: 'orders.observed', params: { join: join.join(' | ') || '-', lock: lock.join(' | ') || '-' } },
      );
    },
  },
  {
    id: 'lock-faster',
    variants: ['join-against-lock'],
    evaluate: (o) => {
      const total = (name: string): number => valuesOf(o, name).reduce((sum, { value }) => sum + Number(value), 0);
      const [join, lock] = [total('join-round'), total('lock-round')];
      return verdict(
        lock > 0 && lock < join,
        { key: 'lock-faster.expected' },
        { key: 'lock-faster.observed', params: { lock: toMs(lock), join: toMs(join) } },
      );
    },
  },
];
