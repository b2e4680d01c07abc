import { num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Start {
  readonly askedNs: number;
  readonly returnedNs: number;
  readonly parentNs: number;
  readonly childNs: number;
}

/** The starts of which every moment was reported. */
function starts(run: Run): readonly Start[] {
  const at = (name: string, number: number): number =>
    valuesOf(run, name).find((event) => event.value === number)?.atNs ?? Number.NaN;
  return valuesOf(run, 'asked')
    .map(({ value }) => Number(value))
    .map((number) => ({
      askedNs: at('asked', number),
      returnedNs: at('returned', number),
      parentNs: at('parent-line', number),
      childNs: at('child-line', number),
    }))
    .filter((start) => Object.values(start).every(Number.isFinite));
}

/** Two moments of a start, and when the way to both began. */
interface Order {
  readonly sinceNs: number;
  readonly firstNs: number;
  readonly thenNs: number;
}

/** More than half of all starts must be in order; none of them need be. */
const mostly = (orderOf: (start: Start) => Order) => (run: Run) => {
  const all = starts(run).map(orderOf);
  const wrong = all.filter(({ firstNs, thenNs }) => firstNs >= thenNs);
  const bounds = wrong.map(({ sinceNs, firstNs, thenNs }) => ({
    fromNs: sinceNs,
    toNs: firstNs,
    atMostNs: thenNs - sinceNs,
  }));
  const enough = wrong.length < all.length / 2;
  return bounded(run, all.length === num(run, 'starts'), enough ? [] : bounds, {
    observed: say('count', { count: all.length - wrong.length, all: all.length }),
  });
};

export const scenario = defineScenario({
  id: 'start-order',
  group: 'process',
  covers: ['proc-start-async'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    starts: int({ default: 20, min: 3, max: 50 }),
    busyMs: ms({ default: 400, min: 100, max: 3000 }),
  },
  variants: { 'at-once': {}, 'busy-parent': { defaults: { starts: 5 } } },
  limits: { actors: 60, durationMs: 180_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'start-returns-first': {
      variants: ['at-once', 'busy-parent'],
      evaluate: mostly((start) => ({ sinceNs: start.askedNs, firstNs: start.returnedNs, thenNs: start.childNs })),
    },
    'parent-first': {
      variants: ['at-once'],
      evaluate: mostly((start) => ({ sinceNs: start.returnedNs, firstNs: start.parentNs, thenNs: start.childNs })),
    },
    'child-first': {
      variants: ['busy-parent'],
      evaluate: mostly((start) => ({ sinceNs: start.askedNs, firstNs: start.childNs, thenNs: start.parentNs })),
    },
    'creation-costs': (run) => {
      const gaps = starts(run)
        .map((start) => start.childNs - start.askedNs)
        .toSorted((a, b) => a - b);
      const calls = starts(run)
        .map((start) => start.returnedNs - start.askedNs)
        .toSorted((a, b) => a - b);
      const gap = gaps[Math.floor(gaps.length / 2)] ?? Number.NaN;
      const call = calls[Math.floor(calls.length / 2)] ?? Number.NaN;
      const medianStart = starts(run).find((start) => start.childNs - start.askedNs === gap);
      const from = medianStart?.askedNs ?? Number.NaN;
      return bounded(
        run,
        gap > call,
        { fromNs: from, toNs: from + 2 * call, atMostNs: gap },
        { observed: { call: toMs(call), gap: toMs(gap) } },
      );
    },
  },
});
