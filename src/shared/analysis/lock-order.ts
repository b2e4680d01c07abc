import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';
import { createHappensBefore } from './happens-before.ts';
import { stronglyConnected } from './strongly-connected.ts';
import { hasOwner } from './sync-state.ts';

/** `actor` asked for `to` while it held `from`, and also held `gates`. */
export interface OrderEdge {
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly gates: readonly string[];
  /** Where it took `from`; null if that was not reported. */
  readonly taken: EventRef | null;
  /** Where it asked for `to`. */
  readonly asked: EventRef;
  /** What start and join say about the time between both; null where the run reports neither. */
  readonly life: LifeSpan | null;
}

/** An interval in the order of starts and joins: `clock` at its begin, `epoch` of `actor` at its end. */
interface LifeSpan {
  readonly index: number;
  readonly clock: readonly number[];
  readonly epoch: number;
}

/** Locks acquired in contradicting orders: this run may have been lucky. */
export interface LockOrderHazard {
  readonly edges: readonly OrderEdge[];
}

/** The actors between which start and join are reported. */
function bornOrJoined(events: readonly LabEvent[]): readonly string[] {
  const actors = new Set<string>();
  for (const event of events) {
    if (event.kind === 'actor-started' && event.parent !== null) actors.add(event.actor).add(event.parent);
    if (event.kind === 'proceed' && event.object.type === 'actor') actors.add(event.actor).add(event.object.id);
  }
  return [...actors];
}

/**
 * Lock-order edges as lockdep draws them (Linux Documentation/locking/lockdep-design.rst): from every
 * held lock to the lock requested by a call that may block. A try-lock cannot block, so no edge leads
 * into it, nor into one that is taken with a time limit; the lock it holds counts for later ones. Events are in order of time.
 */
export function lockOrderEdges(events: readonly LabEvent[]): readonly OrderEdge[] {
  const edges = new Map<string, OrderEdge>();
  const watched = bornOrJoined(events);
  const indices = new Map(watched.map((actor, index) => [actor, index]));
  const life = createHappensBefore(events, watched, 'life');
  /** Whether the open wait of an actor for a lock has a time limit. */
  const timed = new Map<string, boolean>();
  const taken = new Map<string, { readonly at: EventRef; readonly clock: readonly number[] }>();
  for (const event of events) {
    life.advance(event);
    if (event.kind !== 'wait' && event.kind !== 'proceed') continue;
    if (!hasOwner(event.object.type) || event.held.includes(event.object.id)) continue;
    const { actor, held, object } = event;
    const key = `${actor} ${object.id}`;
    if (event.kind === 'wait') timed.set(key, event.timed);
    const mayBlock = event.kind === 'wait' || (event.nonBlocking !== true && event.timed !== true);
    if (mayBlock && timed.get(key) !== true && (event.kind === 'wait' || event.outcome === 'ok')) {
      const index = indices.get(actor);
      for (const from of held) {
        const since = taken.get(`${actor} ${from}`);
        const epoch = life.epochOf(actor);
        const gates = held.filter((lock) => lock !== from).sort();
        // The same locks in the same part of its life: one edge, however often.
        const kind = JSON.stringify([from, object.id, actor, gates, epoch, since?.clock ?? null]);
        if (edges.has(kind)) continue;
        edges.set(kind, {
          from,
          to: object.id,
          actor,
          gates,
          taken: since?.at ?? null,
          asked: refOf(event),
          life: index === undefined || !since ? null : { index, clock: since.clock, epoch },
        });
      }
    }
    if (event.kind === 'proceed') timed.delete(key);
    if (event.kind === 'proceed' && event.outcome === 'ok')
      taken.set(key, { at: refOf(event), clock: life.clockOf(actor) });
  }
  return [...edges.values()];
}

/** Steps of the search for cycles after which it ends: with many locks in any order there may be exponentially many. */
const maxSteps = 100_000;

/**
 * Cycles that can deadlock: edges by pairwise different actors whose other held locks are pairwise disjoint (a common
 * gate lock lets only one in) and that starts and joins do not order, so that they can overlap (Bensalem and
 * Havelund, “Dynamic Deadlock Analysis of Multi-threaded Programs”, 2005).
 */
export function findLockOrderHazards(edges: readonly OrderEdge[]): readonly LockOrderHazard[] {
  const hazards = new Map<string, LockOrderHazard>();
  const outgoing = new Map<string, OrderEdge[]>();
  const component = new Map<string, number>();
  const successors = [...Map.groupBy(edges, ({ from }) => from)].map(
    ([from, group]) => [from, group.map(({ to }) => to)] as const,
  );
  const groups = stronglyConnected(new Map(successors));
  for (const [index, group] of groups.entries()) for (const lock of group) component.set(lock, index);
  const inCycles = edges.filter(({ from, to }) => component.get(from) === component.get(to));
  for (const edge of inCycles) outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  let steps = 0;
  const visit = (path: readonly OrderEdge[]): void => {
    const first = path[0];
    const last = path.at(-1);
    if (!first || !last || (steps += 1) > maxSteps) return;
    if (last.to === first.from) {
      const key = path
        .map((edge) => edge.from)
        .sort()
        .join(' ');
      if (!hazards.has(key)) hazards.set(key, { edges: path });
      return;
    }
    for (const edge of outgoing.get(last.to) ?? [])
      if (path.every((other) => compatible(other, edge))) visit([...path, edge]);
  };
  for (const edge of inCycles) visit([edge]);
  return [...hazards.values()];
}

function compatible(a: OrderEdge, b: OrderEdge): boolean {
  if (a.actor === b.actor || a.from === b.from || a.gates.some((gate) => b.gates.includes(gate))) return false;
  return !isOver(a, b) && !isOver(b, a);
}

/** Whether the first edge was made before the second one could begin. */
function isOver({ life }: OrderEdge, next: OrderEdge): boolean {
  return life !== null && next.life !== null && life.epoch <= (next.life.clock[life.index] ?? 0);
}

/** `lock-a → lock-b (thread-1), lock-b → lock-a (thread-2)` */
export function describeHazard(hazard: LockOrderHazard): string {
  return hazard.edges.map((edge) => `${edge.from} → ${edge.to} (${edge.actor})`).join(', ');
}
