import { findConvoys } from '#shared/analysis/convoy.ts';
import { findInversions } from '#shared/analysis/inversion.ts';
import { findAbandonedLocks, findSurvivors } from '#shared/analysis/left-behind.ts';
import { findOrphans, findZombies } from '#shared/analysis/lifecycle.ts';
import { findLivelock } from '#shared/analysis/livelock.ts';
import { describeHazard, findLockOrderHazards, lockOrderEdges } from '#shared/analysis/lock-order.ts';
import { findLostUpdates } from '#shared/analysis/lost-update.ts';
import { findPoolDeadlock } from '#shared/analysis/pool-deadlock.ts';
import { findRaces } from '#shared/analysis/races.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { findSlowHolds } from '#shared/analysis/slow-hold.ts';
import { findStall } from '#shared/analysis/stall.ts';
import { findStarvation } from '#shared/analysis/starvation.ts';
import { syncIntervals } from '#shared/analysis/sync-intervals.ts';
import { findHerds, findLostWakeUps } from '#shared/analysis/wake-ups.ts';
import type { MessageParams } from '#shared/errors.ts';
import type { ActorInfo, EventRef, Finding, FindingKind, LabEvent, RunSample } from '#shared/model/lab.ts';
import type { Identity } from '#shared/model/process.ts';

/** What the analyses read of a finished run. */
export interface FinishedRun {
  /** In order of time. */
  readonly events: readonly LabEvent[];
  readonly samples: readonly RunSample[];
  readonly actors: readonly ActorInfo[];
  readonly leftovers: readonly Identity[];
  /** When it began to be ended, in ns: what ended afterwards was ended from outside. */
  readonly untilNs: number;
  /** A Python program, whose threads are only sampled: their ends are not known exactly. */
  readonly isProgram: boolean;
  /** Threads that make a step when they are let: how long they wait says nothing, and those that are stuck are left. */
  readonly isPaced: boolean;
  /** Found while it ran. */
  readonly deadlocks: readonly Finding[];
}

const ms = (ns: number): number => roundTo(ns / 1e6, ns < 1e7 ? 2 : 0);

/** A finding that is based on events; it is shown at the last of them. */
function shown(
  kind: FindingKind,
  about: {
    readonly actors: readonly string[];
    readonly objects: readonly string[];
    readonly evidence: readonly EventRef[];
  },
  key: string,
  params: MessageParams,
): Finding {
  const { actors, objects, evidence } = about;
  return { kind, atNs: evidence.at(-1)?.atNs ?? 0, actors, objects, detail: { key, params }, evidence };
}

/** The first of many names, and how many more there are. */
const nameSome = (names: readonly string[]): string =>
  `${names.slice(0, maxNames).join(', ')}${names.length > maxNames ? ` (+${names.length - maxNames})` : ''}`;

/** Names in a sentence; a finding lists all of them. */
const maxNames = 6;

const raceKeys = { both: 'race-both', 'happens-before': 'race-unordered', lockset: 'race-hidden' } as const;

/** Faults in what actors do with shared variables. */
function ofAccesses(events: readonly LabEvent[]): readonly Finding[] {
  const races = findRaces(events).map(({ variable, actors, foundBy, accesses }) =>
    shown('race', { actors, objects: [variable], evidence: accesses }, raceKeys[foundBy], {
      variable,
      one: accesses[0].actor,
      other: accesses[1].actor,
      actors: nameSome(actors),
    }),
  );
  const lost = findLostUpdates(events).map(({ variable, actor, overwritten, read, lost: write, write: over, count }) =>
    shown(
      'lost-update',
      { actors: [actor, overwritten], objects: [variable], evidence: [read, write, over] },
      'lost-update',
      {
        variable,
        actor,
        overwritten,
        count,
      },
    ),
  );
  return [...races, ...lost];
}

/** Contradicting orders of locks. */
function ofLockOrder({ events, deadlocks }: FinishedRun): readonly Finding[] {
  const struck = (locks: readonly string[]): boolean =>
    deadlocks.some((deadlock) => locks.every((lock) => deadlock.objects.includes(lock)));
  return findLockOrderHazards(lockOrderEdges(events)).map((hazard) => {
    const objects = hazard.edges.map((edge) => edge.from);
    const evidence = hazard.edges.flatMap(({ taken, asked }) => (taken ? [taken, asked] : [asked]));
    const about = { actors: hazard.edges.map((edge) => edge.actor), objects, evidence };
    return shown('lock-order', about, struck(objects) ? 'lock-order-struck' : 'lock-order', {
      cycle: describeHazard(hazard),
    });
  });
}

/** What holds and waits of locks cost. */
function ofLockTimes({ events, samples, actors }: FinishedRun): readonly Finding[] {
  const intervals = syncIntervals(events);
  const inversions = findInversions(intervals, { events, samples, actors }).map((inversion) => {
    const { object, waiter, holder, medium, nice, waitedNs, evidence } = inversion;
    const [waiterNice, holderNice, mediumNice] = nice;
    const about = { actors: [waiter, holder, medium], objects: [object], evidence };
    const names = { object, waiter, holder, medium };
    return shown('inversion', about, 'inversion', {
      ...names,
      waiterNice,
      holderNice,
      mediumNice,
      ms: ms(waitedNs),
    });
  });
  const starved = findStarvation(events).map(({ actor, object, fromNs, toNs, overtaken, timesMedian }): Finding => ({
    kind: 'starvation',
    atNs: toNs ?? fromNs,
    actors: [actor],
    objects: [object],
    detail: {
      key: toNs === null ? 'starvation-forever' : 'starvation',
      params: { actor, object, count: overtaken, times: Math.round(timesMedian) },
    },
  }));
  const convoys = findConvoys(intervals).map(({ object, waited, acquires, queued, waitNs, holdNs, ...rest }) =>
    shown('convoy', { actors: rest.actors, objects: [object], evidence: rest.evidence }, 'convoy', {
      object,
      waited,
      acquires,
      percent: Math.round(100 * queued),
      waitMs: ms(waitNs),
      holdMs: ms(holdNs),
    }),
  );
  const slow = findSlowHolds(intervals).toSorted((a, b) => b.waitedNs - a.waitedNs);
  const [worst] = slow;
  const slowHolds: Finding[] = [];
  // One for all locks: where it is done at all, it is done with each of them.
  if (worst) {
    const objects = slow.map(({ object }) => object);
    const about = { actors: worst.actors, objects, evidence: worst.evidence };
    const sum = (of: (hold: (typeof slow)[number]) => number): number => slow.reduce((all, hold) => all + of(hold), 0);
    slowHolds.push(
      shown('slow-hold', about, 'slow-hold', {
        objects: nameSome(objects),
        reason: worst.reason,
        count: sum(({ count }) => count),
        ms: ms(sum(({ waitedNs }) => waitedNs)),
      }),
    );
  }
  return [...inversions, ...starved, ...convoys, ...slowHolds];
}

/** Actors that get no further, or are woken in vain. */
function ofWaits({ events, untilNs, deadlocks }: FinishedRun): readonly Finding[] {
  const pool = findPoolDeadlock(events, untilNs);
  const livelock = findLivelock(events, untilNs);
  const lost = findLostWakeUps(events).map(({ object, notifier, waiter, timedOut, evidence }) =>
    shown(
      'lost-wakeup',
      { actors: [waiter, notifier], objects: [object], evidence },
      timedOut ? 'lost-wakeup-timeout' : 'lost-wakeup',
      { object, notifier, waiter },
    ),
  );
  const herds = findHerds(events).map(({ object, waker, woken, back, evidence }) =>
    shown('herd', { actors: [waker, ...woken], objects: [object], evidence }, 'herd', {
      object,
      waker,
      back,
      count: woken.length,
    }),
  );
  const found: Finding[] = [];
  if (pool) {
    const { workers, queue, pending, evidence } = pool;
    const about = { actors: workers, objects: [queue], evidence };
    found.push(shown('pool-deadlock', about, 'pool-deadlock', { workers: nameSome(workers), queue, count: pending }));
  }
  if (livelock) {
    const { actors, objects, refusals, evidence } = livelock;
    const params = { actors: nameSome(actors), objects: nameSome(objects), count: refusals };
    found.push(shown('livelock', { actors, objects, evidence }, 'livelock', params));
  }
  const isExplained = deadlocks.length > 0 || pool !== null || lost.length > 0;
  const stall = isExplained ? null : findStall(events, untilNs);
  if (stall) {
    const { actors, objects } = stall;
    found.push(shown('stall', stall, 'stall', { actors: nameSome(actors), objects: nameSome(objects) }));
  }
  return [...found, ...lost, ...herds];
}

/** Processes, threads and locks that are left. */
function ofEnds(run: FinishedRun): readonly Finding[] {
  const { events, samples, actors, leftovers, untilNs } = run;
  const orphans = findOrphans(samples, actors);
  const known = new Set(orphans.flatMap((orphan) => orphan.actors));
  const survivors = run.isProgram || run.isPaced ? null : findSurvivors(events, untilNs);
  const left = (survivors?.actors ?? []).filter((actor) => !known.has(actor));
  const alive =
    survivors && left.length > 0
      ? [shown('leak', { ...survivors, actors: left, objects: [] }, 'leak-alive', { actors: nameSome(left) })]
      : [];
  const locks = findAbandonedLocks(events, untilNs).map(({ actor, object, evidence }) =>
    shown('leak', { actors: [actor], objects: [object], evidence }, 'leak-lock', { actor, object }),
  );
  const leaks = leftovers.map(({ pid }): Finding => ({
    kind: 'leak',
    atNs: events.at(-1)?.atNs ?? 0,
    actors: actors.filter((actor) => actor.pid === pid).map((actor) => actor.id),
    objects: [],
    detail: { key: 'leak', params: { pid } },
  }));
  return [...findZombies(samples, actors), ...orphans, ...alive, ...locks, ...leaks];
}

/** Findings in the events and samples of a finished run, besides the deadlocks found while it ran. */
export function findingsOf(run: FinishedRun): readonly Finding[] {
  return [
    ...ofWaits(run),
    ...ofAccesses(run.events),
    ...ofLockOrder(run),
    ...(run.isPaced ? [] : ofLockTimes(run)),
    ...ofEnds(run),
  ];
}
