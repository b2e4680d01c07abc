import { stronglyConnected } from './strongly-connected.ts';
import type { OpenWait, SyncState } from './sync-state.ts';

/** A waiting actor, what it waits for, and the actor that holds it. */
export interface WaitEdge {
  readonly actor: string;
  readonly object: string;
  readonly holder: string;
  readonly waitSeq: number;
  /** A wait with a time limit ends by itself: drawn, but never part of a deadlock. */
  readonly timed: boolean;
}

export interface Deadlock {
  /** In waiting order: each waits for what the next holds, the last for what the first holds. */
  readonly cycle: readonly WaitEdge[];
  /** All that are deadlocked: those of the cycle first. More than those only where one waits for several at once. */
  readonly members: readonly string[];
  /** Actors that are not deadlocked themselves but wait, directly or not, for one that is. */
  readonly stuck: readonly string[];
}

/** The actors that keep a waiter from what it waits for. */
export function blockersOf(state: SyncState, { object, op }: OpenWait): readonly string[] {
  if (object.type === 'actor') return [object.id];
  if (object.type === 'rwlock')
    return [...(state.inside.get(object.id)?.values() ?? [])].flatMap(({ actor, mode }) =>
      op === 'write' || mode === 'write' ? [actor] : [],
    );
  const holder = state.holders.get(object.id)?.actor;
  return holder === undefined ? [] : [holder];
}

/**
 * The wait-for graph: an edge from each waiting actor to the actor that holds what it waits for, or that it joins. A
 * writer waits for every reader inside of a read-write lock, and needs all of them to leave: with such waits, too, a
 * cycle is sufficient for deadlock (Coffman et al., “System Deadlocks”, 1971). Semaphores, events, conditions and queues
 * have no owner, so that waiting for one is no edge.
 */
export function waitForEdges(state: SyncState): readonly WaitEdge[] {
  return [...state.waits.values()].flatMap((wait) =>
    blockersOf(state, wait).map((holder) => ({
      actor: wait.actor,
      object: wait.object.id,
      holder,
      waitSeq: wait.waitSeq,
      timed: wait.timed,
    })),
  );
}

/**
 * Every deadlock in the graph: a strongly connected component with more than one actor, or of one that waits for itself.
 * Timed waits do not count as edges.
 */
export function findDeadlocks(edges: readonly WaitEdge[]): readonly Deadlock[] {
  const outgoing = Map.groupBy(
    edges.filter((edge) => !edge.timed),
    ({ actor }) => actor,
  );
  const successors = new Map([...outgoing].map(([actor, own]) => [actor, own.map(({ holder }) => holder)]));
  return stronglyConnected(successors).flatMap((component): Deadlock[] => {
    const members = new Set(component);
    const within = (actor: string): readonly WaitEdge[] =>
      (outgoing.get(actor) ?? []).filter(({ holder }) => members.has(holder));
    const first = [...outgoing.keys()].find((actor) => members.has(actor));
    if (first === undefined || within(first).length === 0) return [];
    const cycle = cycleFrom(first, within);
    const inCycle = new Set(cycle.map(({ actor }) => actor));
    const others = component.filter((actor) => !inCycle.has(actor));
    return [{ cycle, members: [...inCycle, ...others], stuck: stuckBehind(members, outgoing) }];
  });
}

/** A cycle that following the first edge of each actor leads into; it begins with the first of their names. */
function cycleFrom(start: string, within: (actor: string) => readonly WaitEdge[]): readonly WaitEdge[] {
  const path: WaitEdge[] = [];
  const places = new Map<string, number>();
  let actor = start;
  for (let edge = within(actor)[0]; edge && !places.has(actor); edge = within(actor)[0]) {
    places.set(actor, path.length);
    path.push(edge);
    actor = edge.holder;
  }
  const cycle = path.slice(places.get(actor));
  const [first] = cycle.map((edge) => edge.actor).toSorted();
  const at = cycle.findIndex((edge) => edge.actor === first);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

/** The actors outside of a deadlock that wait for it, nearest first. */
function stuckBehind(
  members: ReadonlySet<string>,
  outgoing: ReadonlyMap<string, readonly WaitEdge[]>,
): readonly string[] {
  const waitersOf = Map.groupBy([...outgoing.values()].flat(), ({ holder }) => holder);
  const reached = new Set(members);
  for (const actor of reached) for (const { actor: waiter } of waitersOf.get(actor) ?? []) reached.add(waiter);
  return [...reached].filter((actor) => !members.has(actor));
}

/**
 * A deadlock counts only if a second sample finds the same cycle with the same wait numbers:
 * events of different actors arrive at different times, so a single sample may show a cycle that
 * never existed.
 */
export function sameDeadlock(first: Deadlock, second: Deadlock): boolean {
  const signature = (deadlock: Deadlock): string =>
    deadlock.cycle
      .map((edge) => `${edge.actor}#${edge.waitSeq}`)
      .sort()
      .join(' ');
  return signature(first) === signature(second);
}

/** `thread-1 → lock-b → thread-2 → lock-a → thread-1`: the same in every language. */
export function describeCycle(cycle: readonly WaitEdge[]): string {
  const steps = cycle.flatMap((edge) => (edge.object === edge.holder ? [edge.actor] : [edge.actor, edge.object]));
  return [...steps, cycle[0]?.actor ?? ''].join(' → ');
}
