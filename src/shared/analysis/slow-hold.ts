import { firstIndex } from '../first-index.ts';
import type { EventRef } from '../model/lab.ts';
import { hasOwner } from './sync-state.ts';
import { lengthOf, overlapNs, type HoldInterval, type SyncIntervals, type WaitInterval } from './sync-intervals.ts';

/** A lock that was held while its holder slept or waited for something that is no lock, and others waited for it. */
export interface SlowHold {
  readonly object: string;
  /** The holder in the longest one, and what it waited for. */
  readonly actor: string;
  readonly reason: string;
  /** How often, and how long others waited meanwhile, all together, in ns. */
  readonly count: number;
  readonly waitedNs: number;
  readonly actors: readonly string[];
  /** The longest one: acquire, begin of the sleep, release. */
  readonly evidence: readonly EventRef[];
}

/** Shorter waits with the lock held, and less waiting of others for the lock in all, are not worth a word; in ns. */
const shortestNs = 10e6;
const minWaitedNs = 500e6;

const within = (wait: WaitInterval, hold: HoldInterval): boolean =>
  wait.from.atNs >= hold.from.atNs && (hold.to === null || wait.from.atNs <= hold.to.atNs);

/**
 * Holds that contain a sleep, or a wait for a queue, event, process and so on, of at least 10 ms, while another actor
 * waited as long for the lock, and that cost others at least half a second in all. One result for each lock. A wait that never ends is a deadlock or a lost wake-up, and not
 * reported here.
 */
export function findSlowHolds({ waits, holds, endNs }: SyncIntervals): readonly SlowHold[] {
  const sleeps = Map.groupBy(
    waits.filter((wait) => wait.to !== null && !isLock(wait) && lengthOf(wait, endNs) >= shortestNs),
    ({ actor }) => actor,
  );
  const wanted = new Map<string, Map<string, WaitInterval[]>>();
  for (const wait of waits.filter(isLock)) {
    const byActor = wanted.get(wait.object.id) ?? new Map<string, WaitInterval[]>();
    wanted.set(wait.object.id, byActor);
    const own = byActor.get(wait.actor) ?? [];
    byActor.set(wait.actor, own);
    own.push(wait);
  }
  const found = new Map<string, SlowHold & { longestNs: number }>();
  const places = new Map<string, number>();
  for (const hold of holds) {
    const own = sleeps.get(hold.actor) ?? [];
    const id = hold.object.id;
    // Holds and sleeps of an actor come in order: none before this place is within a later hold of the same lock.
    const key = `${hold.actor} ${id}`;
    let place = places.get(key) ?? 0;
    while (place < own.length && (own[place]?.from.atNs ?? 0) < hold.from.atNs) place += 1;
    places.set(key, place);
    for (let sleep = own[place]; sleep && within(sleep, hold); sleep = own[++place]) {
      const slept = sleep;
      const queue = waitersDuring(wanted.get(id) ?? new Map(), slept, hold.actor, endNs);
      if (queue.length === 0) continue;
      const waitedNs = queue.reduce((sum, wait) => sum + overlapNs(wait, slept, endNs), 0);
      const before = found.get(id);
      const isLongest = !before || waitedNs > before.longestNs;
      const evidence = [hold.from, slept.from, ...(hold.to ? [hold.to] : [])];
      found.set(id, {
        object: id,
        actor: isLongest ? hold.actor : before.actor,
        reason: isLongest ? slept.object.id : before.reason,
        count: (before?.count ?? 0) + 1,
        waitedNs: (before?.waitedNs ?? 0) + waitedNs,
        actors: [...new Set([...(before?.actors ?? []), hold.actor, ...queue.map(({ actor }) => actor)])],
        evidence: isLongest ? evidence : before.evidence,
        longestNs: isLongest ? waitedNs : before.longestNs,
      });
    }
  }
  return [...found.values()]
    .filter(({ waitedNs }) => waitedNs >= minWaitedNs)
    .map(({ longestNs: _longestNs, ...hold }) => hold);
}

const isLock = ({ object }: WaitInterval): boolean => hasOwner(object.type) || object.type === 'rwlock';

/** The waits of others that overlap a sleep. Those of one actor for one lock do not overlap each other. */
function waitersDuring(
  waits: ReadonlyMap<string, readonly WaitInterval[]>,
  sleep: WaitInterval,
  holder: string,
  endNs: number,
): readonly WaitInterval[] {
  return [...waits].flatMap(([actor, own]) => {
    if (actor === holder) return [];
    const first = firstIndex(own.length, (index) => (own[index]?.to?.atNs ?? endNs) > sleep.from.atNs);
    const during: WaitInterval[] = [];
    for (let index = first; (own[index]?.from.atNs ?? Infinity) < (sleep.to?.atNs ?? endNs); index += 1) {
      const wait = own[index];
      if (wait && overlapNs(wait, sleep, endNs) >= shortestNs) during.push(wait);
    }
    return during;
  });
}
