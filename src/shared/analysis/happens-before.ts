import type { LabEvent } from '../model/lab.ts';
import { meetingsOf, type Meetings, type QueuePair } from './meetings.ts';
import { hasOwner, passesItems } from './sync-state.ts';

/**
 * What orders events of different actors:
 * - `all`: everything below, and each release of a lock before its later acquires;
 * - `without-locks`: what orders them in every schedule, not only because one of them got a lock first;
 * - `life`: only that a child's start follows what its parent did before, and a join what the child did.
 */
export type Ordering = 'all' | 'without-locks' | 'life';

/** Clock values of the watched actors, by their index; never changed in place. */
type Clock = readonly number[];

/** The happens-before relation of a run, event by event. */
export interface HappensBefore {
  /** Takes the next event in order of time. */
  readonly advance: (event: LabEvent) => void;
  /** An actor's own clock value: grows each time that others may learn what it did so far. */
  readonly epochOf: (actor: string) => number;
  /** Whether what `actor` did at `epoch` happens before what `later` does now. */
  readonly isBefore: (actor: string, epoch: number, later: string) => boolean;
  /** All values that an actor knows now, by the index of the watched actor; the same object while nothing is learnt. */
  readonly clockOf: (actor: string) => Clock;
}

function joined(a: Clock, b: Clock): Clock {
  if (a === b) return a;
  let index = 0;
  while (index < b.length && (b[index] ?? 0) <= (a[index] ?? 0)) index += 1;
  if (index === b.length) return a;
  const both = a.slice();
  for (; index < b.length; index += 1) both[index] = Math.max(a[index] ?? 0, b[index] ?? 0);
  return both;
}

/** Permits that a semaphore had before its first event; null where events do not carry them. */
function firstPermits(event: LabEvent): number | null {
  if (event.kind === 'proceed' && event.size !== undefined) return event.size + (event.outcome === 'ok' ? 1 : 0);
  return event.kind === 'release' && event.size !== undefined ? Math.max(0, event.size - 1) : null;
}

interface Permits {
  /** Null: unknown, so every release counts as the one that allowed an acquire. */
  readonly first: number | null;
  readonly releases: Clock[];
  known: Clock;
  joinedReleases: number;
  acquires: number;
}

/**
 * Vector clocks (Mattern, “Virtual Time and Global States of Distributed Systems”, 1989) of the `watched` actors: a
 * release keeps its actor's clock, what it lets continue takes the maximum of both. Edges: program order; start of a
 * child; end of a child to its join; release of a lock to its later acquires; put to get of an item, and get to the put
 * that waited for room; the sending of a message to its receipt; set or notify to what it wakes; all arrivals at a barrier to all departures; the nth
 * acquire of a semaphore after its (n − permits)th release, as the Go memory model has it; atomic write to later atomic
 * reads. `events` are those that `advance` will take, in the same order.
 */
export function createHappensBefore(
  events: readonly LabEvent[],
  watched: readonly string[],
  ordering: Ordering,
  meetings: Meetings = meetingsOf(ordering === 'life' ? [] : events),
): HappensBefore {
  const indices = new Map(watched.map((actor, index) => [actor, index]));
  const start: Clock = watched.map(() => 0);
  const clocks = new Map<string, Clock>(watched.map((actor, index) => [actor, start.with(index, 1)]));
  /** Clocks of what was released, by the kind and id of the object. */
  const released = new Map<string, Clock>();
  const holders = new Map<string, string>();
  const permits = new Map<string, Permits>();
  const forked = new Map<string, Clock>();
  const kept = new Map<QueuePair, Clock>();
  const isLife = ordering === 'life';
  const roundClocks = new Map<ReadonlySet<string>, Clock>();
  const forks = events
    .flatMap((event) =>
      event.kind === 'actor-started' && event.parent !== null && event.forkedNs !== undefined
        ? [{ atNs: event.forkedNs, parent: event.parent, child: event.actor }]
        : [],
    )
    .toSorted((a, b) => a.atNs - b.atNs);
  let nextFork = 0;

  const clockOf = (actor: string): Clock => clocks.get(actor) ?? start;
  const learn = (actor: string, clock: Clock | undefined): void => {
    if (clock) clocks.set(actor, joined(clockOf(actor), clock));
  };
  /** The actor's clock so far; what it does next is later than that. */
  const share = (actor: string): Clock => {
    const clock = clockOf(actor);
    const index = indices.get(actor);
    if (index !== undefined) clocks.set(actor, clock.with(index, (clock[index] ?? 0) + 1));
    return clock;
  };
  const keep = (key: string, clock: Clock): void => void released.set(key, joined(released.get(key) ?? start, clock));

  const acquireLock = (actor: string, id: string): void => {
    const holder = holders.get(id);
    // Its holder ended without a release, and the lock was recovered.
    if (holder !== undefined && holder !== actor) learn(actor, share(holder));
    learn(actor, released.get(`lock ${id}`));
    holders.set(id, actor);
  };
  const permitsOf = (id: string, event: LabEvent): Permits => {
    const known = permits.get(id);
    if (known) return known;
    const fresh: Permits = {
      first: firstPermits(event),
      releases: [],
      known: start,
      joinedReleases: 0,
      acquires: 0,
    };
    permits.set(id, fresh);
    return fresh;
  };
  const acquirePermit = (actor: string, permit: Permits): void => {
    permit.acquires += 1;
    const allowedBy =
      permit.first === null ? permit.releases.length : Math.min(permit.releases.length, permit.acquires - permit.first);
    while (permit.joinedReleases < allowedBy) {
      permit.known = joined(permit.known, permit.releases[permit.joinedReleases] ?? start);
      permit.joinedReleases += 1;
    }
    learn(actor, permit.known);
  };
  const meet = (event: LabEvent): void => {
    const round = meetings.rounds.get(event);
    if (!round) return;
    let clock = roundClocks.get(round);
    if (!clock) {
      clock = [...round].reduce((all, member) => joined(all, share(member)), start);
      roundClocks.set(round, clock);
    }
    learn(event.actor, clock);
  };
  const passItems = (event: LabEvent): void => {
    for (const pair of meetings.queues.endedBy(event)) learn(event.actor, kept.get(pair) ?? share(pair.from));
    const begun = meetings.queues.begunBy(event);
    if (begun.length === 0) return;
    const clock = share(event.actor);
    for (const pair of begun) kept.set(pair, clock);
  };

  const proceed = (event: Extract<LabEvent, { kind: 'proceed' }>): void => {
    const { actor, object } = event;
    if (object.type === 'semaphore' && !isLife) {
      const permit = permitsOf(object.id, event);
      if (event.outcome === 'ok') acquirePermit(actor, permit);
    }
    if (event.outcome !== 'ok') return;
    if (object.type === 'actor') learn(actor, clockOf(object.id));
    else if (isLife || object.type === 'timer' || object.type === 'semaphore') return;
    else if (hasOwner(object.type)) {
      if (ordering === 'all') acquireLock(actor, object.id);
    } else if (object.type === 'rwlock') {
      if (ordering !== 'all') return;
      learn(actor, released.get(`write ${object.id}`));
      if (event.op === 'write') learn(actor, released.get(`read ${object.id}`));
    } else if (object.type === 'barrier') meet(event);
    else if (passesItems(object.type)) {
      passItems(event);
      if (event.op === 'join') learn(actor, released.get(`done ${object.id}`));
    } else learn(actor, released.get(`woken ${object.id}`));
  };
  const release = (event: Extract<LabEvent, { kind: 'release' }>): void => {
    const { actor, object } = event;
    if (isLife || (event.depth ?? 0) > 0) return;
    if (hasOwner(object.type) || object.type === 'rwlock') {
      if (ordering !== 'all') return;
      if (object.type === 'rwlock') return keep(`${event.op} ${object.id}`, share(actor));
      released.set(`lock ${object.id}`, share(actor)); // its acquire learnt what was there before
      if (holders.get(object.id) === actor) holders.delete(object.id);
    } else if (object.type === 'semaphore') permitsOf(object.id, event).releases.push(share(actor));
    else keep(`${object.type === 'queue' ? 'done' : 'woken'} ${object.id}`, share(actor));
  };

  const advance = (event: LabEvent): void => {
    for (let fork = forks[nextFork]; fork && fork.atNs <= event.atNs; fork = forks[++nextFork])
      forked.set(fork.child, share(fork.parent));
    if (event.kind === 'actor-started') {
      if (event.parent !== null) learn(event.actor, forked.get(event.actor) ?? share(event.parent));
    } else if (event.kind === 'actor-exited') {
      // The supervisor notices ends too, but orders nothing in the run.
      if (clocks.has(event.actor) || event.actor !== 'supervisor') learn(event.actor, clockOf(event.subject));
    } else if (event.kind === 'proceed') proceed(event);
    else if (event.kind === 'release') release(event);
    else if (event.kind === 'access' && event.atomic && !isLife) {
      if (event.op === 'read') learn(event.actor, released.get(`atomic ${event.variable}`));
      else keep(`atomic ${event.variable}`, share(event.actor));
    }
  };

  return {
    advance,
    clockOf,
    epochOf: (actor) => clockOf(actor)[indices.get(actor) ?? -1] ?? 0,
    isBefore: (actor, epoch, later) => epoch <= (clockOf(later)[indices.get(actor) ?? -1] ?? 0),
  };
}
