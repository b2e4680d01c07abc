import type { LabEvent } from '../model/lab.ts';
import { hasOwner } from './sync-state.ts';

/** `actor` asked for `to` while it held `from`, and also held `gates`. */
export interface OrderEdge {
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly gates: readonly string[];
}

/** Locks acquired in contradicting orders: this run may have been lucky. */
export interface LockOrderHazard {
  readonly edges: readonly OrderEdge[];
}

/**
 * Lock-order edges as lockdep draws them (Linux Documentation/locking/lockdep-design.rst): from every
 * held lock to the lock requested by a call that may block. A try-lock cannot block, so no edge leads
 * into it; the lock it holds counts for later ones.
 */
export function lockOrderEdges(events: Iterable<LabEvent>): readonly OrderEdge[] {
  const edges = new Map<string, OrderEdge>();
  for (const event of events) {
    if (event.kind !== 'wait' && event.kind !== 'proceed') continue;
    if (!hasOwner(event.object.type) || event.held.includes(event.object.id)) continue;
    if (event.kind === 'wait' ? event.timed : event.nonBlocking === true || event.outcome !== 'ok') continue;
    for (const from of event.held) {
      const edge = {
        from,
        to: event.object.id,
        actor: event.actor,
        gates: event.held.filter((lock) => lock !== from).sort(),
      };
      edges.set(JSON.stringify(edge), edge);
    }
  }
  return [...edges.values()];
}

/**
 * Cycles that can deadlock: edges by pairwise different actors whose other held locks are
 * pairwise disjoint (a common gate lock lets only one in; Bensalem and Havelund, “Dynamic
 * Deadlock Analysis of Multi-threaded Programs”, 2005).
 */
export function findLockOrderHazards(edges: readonly OrderEdge[]): readonly LockOrderHazard[] {
  const hazards = new Map<string, LockOrderHazard>();
  const visit = (path: readonly OrderEdge[]): void => {
    const first = path[0];
    const last = path.at(-1);
    if (!first || !last) return;
    if (last.to === first.from) {
      const key = path
        .map((edge) => edge.from)
        .sort()
        .join(' ');
      if (!hazards.has(key)) hazards.set(key, { edges: path });
      return;
    }
    for (const edge of edges) {
      if (edge.from === last.to && path.every((other) => compatible(other, edge))) visit([...path, edge]);
    }
  };
  for (const edge of edges) visit([edge]);
  return [...hazards.values()];
}

function compatible(a: OrderEdge, b: OrderEdge): boolean {
  return a.actor !== b.actor && a.from !== b.from && !a.gates.some((gate) => b.gates.includes(gate));
}

/** `lock-a → lock-b (thread-1), lock-b → lock-a (thread-2)` */
export function describeHazard(hazard: LockOrderHazard): string {
  return hazard.edges.map((edge) => `${edge.from} → ${edge.to} (${edge.actor})`).join(', ');
}
