import { eventsOf, findingOf, num, numberOf, numbersOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const ofCondition = (event: { readonly object: { readonly type: string } }): boolean =>
  event.object.type === 'condition';

const takesFrom = (run: Run, isEmpty: boolean) =>
  valuesOf(run, 'found').filter(({ value }) => (value === 0) === isEmpty);

const wokenInVain = (run: Run): number => numbersOf(run, 'woken').filter((length) => length === 0).length;

const takesText = (run: Run) =>
  say('takes', {
    put: valuesOf(run, 'put').length,
    count: takesFrom(run, true).length,
    takes: valuesOf(run, 'found').length,
  });

/** Notifies before an instant. */
const notifiesBefore = (run: Run, atNs: number): number =>
  eventsOf(run, 'release').filter((event) => ofCondition(event) && event.atNs < atNs).length;

export const scenario = defineScenario({
  id: 'condition-variable',
  group: 'locks',
  covers: ['condition-variable'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    consumers: int({ default: 3, min: 2, max: 10 }),
    limitMs: ms({ default: 2000, min: 1000, max: 600_000 }),
  },
  variants: { if: {}, while: {}, lost: { endsBy: 'limit' }, predicate: {}, spurious: {} },
  limits: { actors: 15, durationMs: 60_000, events: 20_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'took-nothing': {
      variants: ['if'],
      evaluate: (run) => {
        const consumers = num(run, 'consumers');
        const passed =
          valuesOf(run, 'put').length === 1 &&
          takesFrom(run, true).length === consumers - 1 &&
          takesFrom(run, false).length === 1;
        return check(passed, { expected: { count: consumers - 1, consumers }, observed: takesText(run) });
      },
    },
    'one-each': {
      variants: ['while'],
      evaluate: (run) => {
        const consumers = num(run, 'consumers');
        const passed = takesFrom(run, false).length === consumers && takesFrom(run, true).length === 0;
        return check(passed, { expected: { consumers }, observed: takesText(run) });
      },
    },
    'woken-in-vain': {
      variants: ['while'],
      evaluate: (run) => {
        const [count, wanted] = [wokenInVain(run), num(run, 'consumers') - 1];
        return check(count >= wanted, { expected: { count: wanted }, observed: { count } });
      },
    },
    'waits-for-ever': {
      variants: ['lost'],
      evaluate: (run) => {
        const wait = eventsOf(run, 'wait').find((event) => ofCondition(event) && !event.timed);
        const before = notifiesBefore(run, wait?.atNs ?? -1);
        const ended = eventsOf(run, 'proceed').filter(ofCondition).length;
        const passed = before === 1 && ended === 0 && valuesOf(run, 'flag').length === 0;
        return check(wait !== undefined && passed, { observed: { before, ended } });
      },
    },
    'no-cycle': {
      variants: ['lost'],
      evaluate: (run) => {
        const deadlock = findingOf(run, 'deadlock');
        return check(!deadlock, { observed: deadlock ? say('found', { actors: deadlock.actors.length }) : {} });
      },
    },
    'no-wait': {
      variants: ['predicate'],
      evaluate: (run) => {
        const before = notifiesBefore(run, valuesOf(run, 'flag')[0]?.atNs ?? -1);
        const waits = eventsOf(run, 'wait').filter(ofCondition).length;
        const flag = numberOf(run, 'flag');
        return check(before === 1 && waits === 0 && flag === 1, { observed: { before, waits, flag } });
      },
    },
    'hasty-fooled': {
      variants: ['spurious'],
      evaluate: (run) => {
        const [take, ...more] = takesFrom(run, true);
        const put = valuesOf(run, 'put').filter(({ atNs }) => atNs < (take?.atNs ?? Infinity)).length;
        return check(take !== undefined && more.length === 0 && put === 0, {
          observed: { count: takesFrom(run, true).length, put },
        });
      },
    },
    'careful-waits': {
      variants: ['spurious'],
      evaluate: (run) => {
        const count = num(run, 'consumers') - 1;
        const hasty = takesFrom(run, true).map(({ actor }) => actor);
        const firstPutNs = valuesOf(run, 'put')[0]?.atNs ?? Infinity;
        const vain = valuesOf(run, 'woken').filter(
          ({ actor, value, atNs }) => value === 0 && !hasty.includes(actor) && atNs < firstPutNs,
        ).length;
        const takes = takesFrom(run, false).length;
        return check(vain === count && takes === count, { expected: { count }, observed: { vain, takes } });
      },
    },
  },
});
