import { actorsIn, eventsOf, findingOf, num, valuesOf } from '#shared/analysis/observe.ts';
import { peakOf } from '#shared/analysis/tasks.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const remedies = ['ordered', 'waiter', 'try-lock', 'both-at-once'] as const;
const isFork = (id: string): boolean => id.startsWith('fork-');

interface Meal {
  readonly actor: string;
  readonly seat: number;
  readonly fromNs: number;
  readonly toNs: number;
}

/** Every finished meal: each philosopher eats one after another. */
function mealsOf(run: Run): readonly Meal[] {
  const ends = valuesOf(run, 'meal-end');
  return valuesOf(run, 'meal-start').flatMap(({ actor, value, atNs }) => {
    const end = ends.find((event) => event.actor === actor && event.atNs >= atNs);
    return end ? [{ actor, seat: Number(value), fromNs: atNs, toNs: end.atNs }] : [];
  });
}

/** Meals during which a neighbour ate as well. */
function overlapsOf(run: Run, meals: readonly Meal[]): number {
  const count = num(run, 'philosophers');
  const isNeighbour = (a: Meal, b: Meal): boolean =>
    a.actor !== b.actor && [1, count - 1].includes((((a.seat - b.seat) % count) + count) % count);
  return meals.filter((meal) =>
    meals.some((other) => isNeighbour(meal, other) && meal.fromNs < other.toNs && other.fromNs < meal.toNs),
  ).length;
}

/** The forks that each philosopher had taken and not put back at the end. */
function forksHeld(run: Run): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const event of run.events) {
    if (event.kind === 'proceed' && event.outcome === 'ok' && isFork(event.object.id))
      held.set(event.object.id, event.actor);
    if (event.kind === 'release') held.delete(event.object.id);
  }
  return held;
}

/** How many were seated at the same time: from each acquire of a seat to its release. */
function seatedPeak(run: Run): number {
  const acquires = eventsOf(run, 'proceed').filter((event) => event.object.id === 'seats' && event.outcome === 'ok');
  const releases = eventsOf(run, 'release').filter((event) => event.object.id === 'seats');
  return peakOf(
    acquires.map(({ actor, atNs }) => ({
      actor,
      fromNs: atNs,
      toNs: releases.find((event) => event.actor === actor && event.atNs >= atNs)?.atNs ?? Infinity,
    })),
  );
}

const hazardText = (found: boolean) => say(found ? 'hazard.yes' : 'hazard.no');

export const scenario = defineScenario({
  id: 'dining-philosophers',
  group: 'locks',
  covers: ['dining-philosophers'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    philosophers: int({ default: 5, min: 2, max: 10 }),
    meals: int({ default: 3, min: 1, max: 20 }),
    eatMs: ms({ default: 20, min: 1, max: 200 }),
    pauseMs: ms({ default: 10, min: 1, max: 100 }),
    seed: int({ default: 1, min: 1, max: 1_000_000 }),
    limitMs: ms({ default: 2000, min: 1000, max: 600_000 }),
  },
  variants: { naive: { endsBy: 'limit' }, ordered: {}, waiter: {}, 'try-lock': {}, 'both-at-once': {} },
  limits: { actors: 15, durationMs: 120_000, events: 50_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'deadlock-found': {
      variants: ['naive'],
      evaluate: (run) => {
        const deadlock = findingOf(run, 'deadlock');
        const [actors, objects] = [new Set(deadlock?.actors).size, new Set(deadlock?.objects.filter(isFork)).size];
        const count = num(run, 'philosophers');
        return check(actors === count && objects === count, { expected: { count }, observed: { actors, objects } });
      },
    },
    'none-ate': {
      variants: ['naive'],
      evaluate: (run) => {
        const held = forksHeld(run);
        const [forks, holders, count] = [held.size, new Set(held.values()).size, num(run, 'philosophers')];
        const meals = valuesOf(run, 'meal-start').length;
        return check(meals === 0 && forks === count && holders === count, {
          expected: { count },
          observed: { holders, forks, meals },
        });
      },
    },
    'all-ate': {
      variants: remedies,
      evaluate: (run) => {
        const meals = mealsOf(run);
        const [count, wanted] = [num(run, 'philosophers'), num(run, 'meals')];
        const eaten = actorsIn(run, 'philosopher').map(({ id }) => meals.filter(({ actor }) => actor === id).length);
        return check(eaten.length === count && eaten.every((one) => one === wanted), {
          expected: { count, meals: wanted },
          observed: { meals: eaten.join(', ') || '-' },
        });
      },
    },
    'neighbours-apart': {
      variants: remedies,
      evaluate: (run) => {
        const meals = mealsOf(run);
        const overlaps = overlapsOf(run, meals);
        return check(meals.length > 0 && overlaps === 0, {
          observed: overlaps === 0 ? say('apart', { meals: meals.length }) : say('together', { overlaps }),
        });
      },
    },
    'no-deadlock': {
      variants: remedies,
      evaluate: (run) => {
        const deadlock = findingOf(run, 'deadlock');
        return check(!deadlock, {
          observed: deadlock
            ? say('deadlock-found.observed', { actors: deadlock.actors.length, objects: deadlock.objects.length })
            : {},
        });
      },
    },
    'no-hazard': {
      variants: ['ordered', 'try-lock', 'both-at-once'],
      evaluate: (run) => {
        const hazard = findingOf(run, 'lock-order') !== undefined;
        return check(!hazard, { observed: hazardText(hazard) });
      },
    },
    'false-alarm': {
      variants: ['waiter'],
      evaluate: (run) => {
        const hazard = findingOf(run, 'lock-order') !== undefined;
        return check(hazard && findingOf(run, 'deadlock') === undefined, { observed: hazardText(hazard) });
      },
    },
    'seats-kept': {
      variants: ['waiter'],
      evaluate: (run) => {
        const [peak, seats] = [seatedPeak(run), num(run, 'philosophers') - 1];
        return check(peak > 0 && peak <= seats, { expected: { seats }, observed: { peak } });
      },
    },
    'put-back': {
      variants: ['try-lock'],
      evaluate: (run) => {
        const refused = eventsOf(run, 'proceed').filter((event) => event.outcome === 'refused').length;
        const waits = eventsOf(run, 'wait').filter(
          (event) => isFork(event.object.id) && event.held.some(isFork),
        ).length;
        return check(refused > 0 && waits === 0, { observed: { refused, waits } });
      },
    },
  },
});
