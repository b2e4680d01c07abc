import type { SyncState } from './sync-state.ts';

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
  /** Actors that are not in the cycle but wait, directly or not, for one that is. */
  readonly stuck: readonly string[];
}

/**
 * The wait-for graph: an edge from each waiting actor to the actor that holds what it waits
 * for, or that it joins. Each actor waits for one thing at a time and each lock has one
 * holder, so every node has at most one edge out, and a cycle is sufficient for deadlock
 * (Coffman et al., “System Deadlocks”, 1971: single-instance resources).
 */
export function waitForEdges(state: SyncState): readonly WaitEdge[] {
  const edges: WaitEdge[] = [];
  for (const wait of state.waits.values()) {
    const holder = wait.object.type === 'actor' ? wait.object.id : state.holders.get(wait.object.id)?.actor;
    if (holder === undefined) continue;
    edges.push({ actor: wait.actor, object: wait.object.id, holder, waitSeq: wait.waitSeq, timed: wait.timed });
  }
  return edges;
}

/** Every deadlock in the graph; timed waits do not count as edges. */
export function findDeadlocks(edges: readonly WaitEdge[]): readonly Deadlock[] {
  const outgoing = new Map(edges.filter((edge) => !edge.timed).map((edge) => [edge.actor, edge]));
  const cycleOf = new Map<string, readonly WaitEdge[]>();
  const deadlocks: Deadlock[] = [];
  for (const start of outgoing.keys()) {
    const path: string[] = [];
    let actor: string | undefined = start;
    while (actor !== undefined && !path.includes(actor) && !cycleOf.has(actor)) {
      path.push(actor);
      actor = outgoing.get(actor)?.holder;
    }
    if (actor === undefined || cycleOf.has(actor)) continue;
    const cycle = path.slice(path.indexOf(actor)).flatMap((member) => outgoing.get(member) ?? []);
    for (const edge of cycle) cycleOf.set(edge.actor, cycle);
    deadlocks.push({ cycle, stuck: [] });
  }
  return deadlocks.map(({ cycle }) => ({ cycle, stuck: stuckBehind(cycle, outgoing) }));
}

function stuckBehind(cycle: readonly WaitEdge[], outgoing: ReadonlyMap<string, WaitEdge>): readonly string[] {
  const members = new Set(cycle.map((edge) => edge.actor));
  const reached = new Set(members);
  for (let grew = true; grew;) {
    grew = false;
    for (const [actor, edge] of outgoing) {
      if (reached.has(actor) || !reached.has(edge.holder)) continue;
      reached.add(actor);
      grew = true;
    }
  }
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
