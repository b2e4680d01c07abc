import { disjoint, eventsOf, holdsOf, num } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** A thread that is overtaken so often in one wait is kept waiting by more than chance. */
const starved = 10;

/** For each wait for the lock: how often others took it meanwhile. */
function overtakes(run: Run): readonly number[] {
  const taken = eventsOf(run, 'proceed').filter((event) => event.object.id === 'lock' && event.outcome === 'ok');
  return eventsOf(run, 'wait')
    .filter((event) => event.object.id === 'lock')
    .flatMap((wait) => {
      const got = taken.find(({ actor, waitSeq }) => actor === wait.actor && waitSeq === wait.waitSeq);
      if (!got) return [];
      return [taken.filter(({ actor, atNs }) => actor !== wait.actor && atNs > wait.atNs && atNs < got.atNs).length];
    });
}

export const scenario = defineScenario({
  id: 'starvation',
  group: 'locks',
  covers: ['starvation'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    polite: int({ default: 2, min: 1, max: 8 }),
    turns: int({ default: 200, min: 50, max: 500 }),
    holdMs: ms({ default: 2, min: 1, max: 20 }),
    retryMs: ms({ default: 5, min: 1, max: 100 }),
  },
  variants: { retry: {}, ticket: { defaults: { turns: 100 } } },
  limits: { actors: 12, durationMs: 120_000, events: 80_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    overtaken: {
      variants: ['retry'],
      evaluate: (run) => {
        const count = Math.max(0, ...overtakes(run));
        const expected = { count: starved };
        // An unfair lock need not starve a thread: only one that overtook none but those before it is not unfair.
        if (count < starved && count > num(run, 'polite')) return inconclusive(say('few', { count }), expected);
        return check(count >= starved, { expected, observed: { count } });
      },
    },
    'in-turn': {
      variants: ['ticket'],
      evaluate: (run) => {
        const all = overtakes(run);
        const [count, most] = [Math.max(0, ...all), num(run, 'polite')];
        return check(all.length > 0 && count <= most, {
          expected: { count: most },
          observed: { count, waits: all.length },
        });
      },
    },
    'greedy-first': {
      variants: ['retry'],
      evaluate: (run) => {
        const endNs = holdsOf(run, 'lock').findLast(({ actor }) => actor === 'greedy')?.toNs ?? -1;
        const holds = holdsOf(run, 'lock').filter(({ toNs }) => toNs <= endNs);
        const greedy = holds.filter(({ actor }) => actor === 'greedy');
        const fromNs = greedy[0]?.fromNs ?? Infinity;
        const others = holds.filter(({ actor, fromNs: at }) => actor !== 'greedy' && at > fromNs).length;
        return check(greedy.length > others, { expected: { others }, observed: { greedy: greedy.length } });
      },
    },
    exclusive: (run) => {
      const holds = holdsOf(run, 'lock');
      const apart = disjoint(holds);
      return check(holds.length > num(run, 'turns') && apart, {
        observed: say(apart ? 'yes' : 'no', { holds: holds.length }),
      });
    },
  },
});
