import type { EventRef } from '../model/lab.ts';
import { median } from './median.ts';
import { lengthOf, type HoldInterval, type SyncIntervals } from './sync-intervals.ts';

/** A lock with a queue in front of it nearly all the time, although each hold is short. */
export interface Convoy {
  readonly object: string;
  readonly actors: readonly string[];
  /** Acquires that had to wait, of all. */
  readonly waited: number;
  readonly acquires: number;
  /** Share of the time from the first acquire to the last in which at least one waited, from 0 to 1. */
  readonly queued: number;
  /** Medians, in ns. */
  readonly waitNs: number;
  readonly holdNs: number;
  /** The longest wait in the queue: its begin and end. */
  readonly evidence: readonly EventRef[];
}

/** Actors that queue for it again and again, and how often each of them does; at least. */
const minActors = 3;
const minTurns = 4;
/** Share of acquires that wait, share of the time with a queue, and waits as a multiple of holds. */
const minWaited = 0.9;
const minQueued = 0.9;
const minTimesHold = 1.5;

/** Time in ns, from `fromNs` to `toNs`, that is covered by at least one interval; they are in order of their begin. */
function coveredNs(holds: readonly HoldInterval[], fromNs: number, toNs: number): number {
  let covered = 0;
  let untilNs = fromNs;
  const waits = holds.flatMap(({ wait }) => (wait ? [wait] : [])).sort((a, b) => a.from.atNs - b.from.atNs);
  for (const { from, to } of waits) {
    const endNs = Math.min(toNs, to?.atNs ?? toNs);
    covered += Math.max(0, endNs - Math.max(untilNs, from.atNs));
    untilNs = Math.max(untilNs, endNs);
  }
  return covered;
}

/**
 * Lock convoys (Blasgen et al., “The Convoy Phenomenon”, 1979): threads that release a lock and queue for it again, so
 * that nearly every acquire waits for several short holds of others. The queue outlives its cause, since the
 * lock never gets idle.
 */
export function findConvoys({ holds, endNs }: SyncIntervals): readonly Convoy[] {
  return [...Map.groupBy(holds, ({ object }) => object.id)].flatMap(([object, uses]): Convoy[] => {
    const waiters = uses.filter(({ wait }) => wait !== null);
    const turns = Map.groupBy(waiters, ({ actor }) => actor);
    const actors = [...turns].filter(([, own]) => own.length >= minTurns).map(([actor]) => actor);
    const [first, last] = [uses[0], uses.at(-1)];
    if (!first || !last || actors.length < minActors || waiters.length < minWaited * uses.length) return [];
    const spanNs = last.from.atNs - first.from.atNs;
    const queued = coveredNs(waiters, first.from.atNs, last.from.atNs) / spanNs;
    const waitNs = median(waiters.flatMap(({ wait }) => (wait ? [lengthOf(wait, endNs)] : [])));
    const holdNs = median(uses.map((use) => lengthOf(use, endNs)));
    if (!(queued >= minQueued) || waitNs < minTimesHold * holdNs) return [];
    const longest = waiters.reduce((a, b) =>
      b.wait && a.wait && lengthOf(b.wait, endNs) > lengthOf(a.wait, endNs) ? b : a,
    );
    const evidence = longest.wait ? [longest.wait.from, longest.from] : [];
    return [{ object, actors, waited: waiters.length, acquires: uses.length, queued, waitNs, holdNs, evidence }];
  });
}
