import { firstIndex } from '../first-index.ts';
import type { ActorInfo, EventRef, LabEvent, RunSample } from '../model/lab.ts';
import { lengthOf, overlapNs, type HoldInterval, type SyncIntervals, type WaitInterval } from './sync-intervals.ts';

/** An actor waited for a lock of one with a lower priority, which one of medium priority kept from the processor. */
export interface Inversion {
  readonly object: string;
  readonly waiter: string;
  readonly holder: string;
  readonly medium: string;
  /** Nice values of the three, in this order: a higher one is a lower priority. */
  readonly nice: readonly [number, number, number];
  readonly waitedNs: number;
  /** Begin and end of the wait. */
  readonly evidence: readonly EventRef[];
}

/** Samples in which the medium one ran during the wait: one alone may be a moment between two of them. */
const minSamples = 2;

/** The nice values that actors reported, as steps in order of time. */
function niceValues(events: readonly LabEvent[]): (actor: string, atNs: number) => number | null {
  const steps = new Map<string, { readonly atNs: number; readonly nice: number }[]>();
  for (const event of events) {
    if (event.kind !== 'value' || event.name !== 'nice' || typeof event.value !== 'number') continue;
    const own = steps.get(event.actor) ?? [];
    steps.set(event.actor, own);
    own.push({ atNs: event.atNs, nice: event.value });
  }
  return (actor, atNs) => steps.get(actor)?.findLast((step) => step.atNs <= atNs)?.nice ?? null;
}

/** How often an actor's thread was sampled as running or ready. */
function samplesRunning(samples: readonly RunSample[], actor: ActorInfo): number {
  return samples.filter(({ processes }) =>
    processes.some(
      ({ pid, threads }) =>
        pid === actor.pid && threads?.some(({ tid, state }) => tid === (actor.tid ?? pid) && state === 'R'),
    ),
  ).length;
}

/**
 * Priority inversions (Sha, Rajkumar and Lehoczky, “Priority Inheritance Protocols”, 1990), by the nice values that
 * actors report under `nice`: while an actor waits for a lock, its holder has a lower priority, and another actor
 * with a priority between both is sampled as running at least twice. Where there are not two samples of threads, it must
 * have reported something, and no wait for most of the time. The longest wait of each lock.
 */
export function findInversions(
  { waits, holds, endNs }: SyncIntervals,
  run: {
    readonly events: readonly LabEvent[];
    readonly samples: readonly RunSample[];
    readonly actors: readonly ActorInfo[];
  },
): readonly Inversion[] {
  const niceOf = niceValues(run.events);
  const holdsOf = Map.groupBy(holds, ({ object }) => object.id);
  const mediumOf = (wait: WaitInterval, hold: HoldInterval, above: number, below: number) => {
    const toNs = Math.min(wait.to?.atNs ?? endNs, hold.to?.atNs ?? endNs);
    return run.actors
      .map((actor) => ({ actor, nice: niceOf(actor.id, toNs) }))
      .find(
        ({ actor, nice }) =>
          nice !== null && nice > above && nice < below && isSeenRunning(actor, wait.from.atNs, toNs),
      );
  };
  const isSeenRunning = (actor: ActorInfo, fromNs: number, toNs: number): boolean => {
    const during = run.samples.filter(
      ({ atNs, processes }) => atNs >= fromNs && atNs <= toNs && processes.some(({ threads }) => threads !== null),
    );
    if (during.length >= minSamples) return samplesRunning(during, actor) >= minSamples;
    // Too short, or threads are not sampled here: what it reported has to do.
    const acts = run.events.some((event) => event.actor === actor.id && event.atNs > fromNs && event.atNs < toNs);
    const span = { from: { seq: 0, atNs: fromNs, actor: actor.id }, to: { seq: 0, atNs: toNs, actor: actor.id } };
    const idleNs = waits
      .filter((other) => other.actor === actor.id)
      .reduce((sum, other) => sum + overlapNs(other, span, endNs), 0);
    return acts && 2 * idleNs < toNs - fromNs;
  };
  const found = new Map<string, Inversion>();
  for (const wait of waits) {
    const waiterNice = niceOf(wait.actor, wait.from.atNs);
    if (waiterNice === null) continue;
    const locks = holdsOf.get(wait.object.id) ?? [];
    // The holds of one lock do not overlap.
    const holder = locks[firstIndex(locks.length, (index) => (locks[index]?.to?.atNs ?? endNs) > wait.from.atNs)];
    if (!holder || holder.actor === wait.actor || overlapNs(holder, wait, endNs) === 0) continue;
    const holderNice = niceOf(holder.actor, wait.from.atNs);
    const waitedNs = lengthOf(wait, endNs);
    if (holderNice === null || (found.get(wait.object.id)?.waitedNs ?? 0) >= waitedNs) continue;
    const medium = mediumOf(wait, holder, waiterNice, holderNice);
    if (!medium) continue;
    found.set(wait.object.id, {
      object: wait.object.id,
      waiter: wait.actor,
      holder: holder.actor,
      medium: medium.actor.id,
      nice: [waiterNice, holderNice, medium.nice ?? 0],
      waitedNs,
      evidence: [wait.from, ...(wait.to ? [wait.to] : [])],
    });
  }
  return [...found.values()];
}
