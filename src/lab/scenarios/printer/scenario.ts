import { overlapping, spanWithin } from '#shared/analysis/disturbance.ts';
import { disjoint, num, recordsOf, toMs, valuesOf, type Interval } from '#shared/analysis/observe.ts';
import { makespanNs, peakOf, sumNs } from '#shared/analysis/tasks.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Printing extends Interval {
  readonly person: number;
  readonly round: number;
  readonly locked: boolean;
}

/** Every complete use of the printer, in order of its start. */
function printings(run: Run): readonly Printing[] {
  const ends = valuesOf(run, 'print-end');
  return recordsOf(run, 'print-start', { person: 0, round: 0, locked: false }).flatMap(({ atNs, ...start }) => {
    const end = ends.find(({ actor }) => actor === start.actor);
    return end ? [{ ...start, fromNs: atNs, toNs: end.atNs }] : [];
  });
}

/** The order of people in each round, as text. */
function ordersOf(run: Run, locked: boolean): readonly string[] {
  const mine = printings(run).filter((printing) => printing.locked === locked);
  return [...new Set(mine.map(({ round }) => round))].map((round) =>
    mine
      .filter((printing) => printing.round === round)
      .map(({ person }) => person)
      .join(' '),
  );
}

const figures = (run: Run) => ({
  prints: printings(run).length,
  peak: peakOf(printings(run)),
  span: toMs(makespanNs(printings(run)) || 0),
  sum: toMs(sumNs(printings(run))),
});

export const scenario = defineScenario({
  id: 'printer',
  group: 'mutex',
  covers: ['printer-free', 'printer-join', 'printer-lock', 'join-vs-lock'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    people: int({ default: 3, min: 2, max: 8 }),
    shortestMs: ms({ default: 200, min: 20, max: 2000 }),
    longestMs: ms({ default: 600, min: 20, max: 3000 }),
    prepareMs: ms({ default: 200, min: 0, max: 2000 }),
    rounds: int({ default: 3, min: 2, max: 8 }),
    seed: int({ default: 1, min: 0, max: 1_000_000 }),
  },
  variants: {
    free: {},
    join: {},
    lock: {},
    'join-against-lock': { defaults: { shortestMs: 60, longestMs: 120, prepareMs: 120 } },
  },
  limits: { actors: 140, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    overlap: {
      variants: ['free'],
      evaluate: (run) => {
        const { prints, peak, span, sum } = figures(run);
        const bounds = [...overlapping(printings(run), 2), spanWithin(printings(run), sumNs(printings(run)) - 1)];
        return bounded(run, prints === num(run, 'people'), bounds, {
          observed: say('figures', { prints, peak, span, sum }),
        });
      },
    },
    'one-at-a-time': {
      variants: ['join', 'lock', 'join-against-lock'],
      evaluate: (run) => {
        const wanted = num(run, 'people') * (run.variant === 'join-against-lock' ? 2 * num(run, 'rounds') : 1);
        const { prints, peak, span, sum } = figures(run);
        const passed =
          prints === wanted && disjoint(printings(run)) && makespanNs(printings(run)) >= sumNs(printings(run));
        return check(passed, { expected: { wanted }, observed: say('figures', { prints, peak, span, sum }) });
      },
    },
    'fixed-order': {
      variants: ['join'],
      evaluate: (run) => {
        const order = printings(run).map(({ person }) => person);
        const passed = order.length === num(run, 'people') && order.every((person, index) => person === index + 1);
        return check(passed, { observed: say('order.observed', { order: order.join(' ') || '-' }) });
      },
    },
    orders: {
      variants: ['join-against-lock'],
      evaluate: (run) => {
        const [join, lock] = [ordersOf(run, false), ordersOf(run, true)];
        const passed = join.length === num(run, 'rounds') && new Set(join).size === 1 && new Set(lock).size >= 2;
        return check(passed, { observed: { join: join.join(' | ') || '-', lock: lock.join(' | ') || '-' } });
      },
    },
    'lock-faster': {
      variants: ['join-against-lock'],
      evaluate: (run) => {
        const total = (name: string): number => valuesOf(run, name).reduce((sum, { value }) => sum + Number(value), 0);
        const [join, lock] = [total('join-round'), total('lock-round')];
        return check(lock > 0 && lock < join, { observed: { lock: toMs(lock), join: toMs(join) } });
      },
    },
  },
  questions: {
    together: {
      answer: (run) => {
        const { prints, peak } = figures(run);
        if (prints === 0) return null;
        return peak > 1 ? 'yes' : 'no';
      },
    },
  },
});
