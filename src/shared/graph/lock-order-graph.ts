import { lockOrderEdges } from '../analysis/lock-order.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Finding, LabEvent } from '../model/lab.ts';
import { cleanText } from '../text/sanitize.ts';
import type { Diagram, DiagramEdge } from './diagram.ts';
import { addPair, pairKey, type Pair } from './pairs.ts';
import type { Place } from '../timeline/place.ts';

/** Nodes with an edge of a cycle come first where there are more. */
const maxLocks = 40;
/** Actors of one edge that are kept; the others are counted. */
const maxActors = 50;

/** An actor that asked for a lock while it held another: where it took the one, and where it asked for the other. */
export interface OrderStep {
  readonly took: Place;
  readonly asked: Place;
}

/** The order of two locks, from the one that was held to the one that was asked for meanwhile. */
export interface LockOrder extends Pair {
  readonly actors: Map<string, OrderStep>;
  /** Number of actors, including those that are not kept. */
  readonly seen: Set<string>;
}

/** The lock-order graph of a run so far, changed in place by each event. */
export interface LockOrderState {
  readonly orders: Map<string, LockOrder>;
  /** When each actor last took each lock. */
  readonly taken: Map<string, number>;
  /** Actors whose present wait has a time limit. */
  readonly limited: Set<string>;
}

/** A graph without events. */
export function createLockOrder(): LockOrderState {
  return { orders: new Map(), taken: new Map(), limited: new Set() };
}

/** Applies one event. Edges are those that the search for lock-order hazards reads. */
export function foldLockOrder(state: LockOrderState, event: LabEvent): void {
  if (event.kind !== 'wait' && event.kind !== 'proceed') return;
  const { actor, object, atNs } = event;
  const isKnown = (from: string): boolean =>
    state.orders.get(pairKey({ from, to: object.id }))?.actors.has(actor) === true;
  if (event.kind === 'wait' && event.timed) state.limited.add(actor);
  else if (event.kind === 'wait') state.limited.delete(actor);
  if (event.held.length > 0 && !state.limited.has(actor) && !event.held.every(isKnown)) {
    for (const { from, to } of lockOrderEdges([event])) {
      const key = pairKey({ from, to });
      const order = state.orders.get(key) ?? { from, to, actors: new Map(), seen: new Set() };
      state.orders.set(key, order);
      order.seen.add(actor);
      if (order.actors.has(actor) || order.actors.size >= maxActors) continue;
      const took = { actor, atNs: state.taken.get(pairKey({ from: actor, to: from })) ?? atNs };
      order.actors.set(actor, { took, asked: { actor, atNs } });
    }
  }
  if (event.kind === 'proceed') state.limited.delete(actor);
  if (event.kind === 'proceed' && event.outcome === 'ok' && !event.held.includes(object.id))
    state.taken.set(pairKey({ from: actor, to: object.id }), atNs);
}

/** The edges of the contradictions that were found, by their keys. */
function contradictions(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ kind }) => kind === 'lock-order')
      .flatMap(({ objects }) =>
        objects.map((from, index) => pairKey({ from, to: objects[(index + 1) % objects.length] ?? from })),
      ),
  );
}

/** A row of the list beside the graph: an actor's two places for one order. */
export interface OrderDetail extends OrderStep, Pair {
  /** The id of the edge in the picture. */
  readonly edge: string;
}

/** The picture's content, and the two places of each actor that made an edge. */
export function lockOrderDiagram(
  { orders }: LockOrderState,
  findings: readonly Finding[],
  t: Translate,
): Diagram & { readonly left: number; readonly details: readonly OrderDetail[]; readonly isContradictory: boolean } {
  const wrong = contradictions(findings);
  const sorted = [...orders.values()].toSorted((a, b) => Number(wrong.has(pairKey(b))) - Number(wrong.has(pairKey(a))));
  const all = [...new Set(sorted.flatMap(({ from, to }) => [from, to]))];
  const locks = new Set(all.slice(0, maxLocks));
  const inReach = sorted.filter(({ from, to }) => locks.has(from) && locks.has(to));
  const bad = new Set(inReach.filter((order) => wrong.has(pairKey(order))).flatMap(({ from, to }) => [from, to]));
  const pairs = new Map<string, Pair>();
  const edges = inReach.map((order): DiagramEdge => {
    const { from, to, actors, seen } = order;
    addPair(pairs, from, to);
    const names = [...actors.keys()].map((actor) => cleanText(actor));
    const [first = ''] = names;
    const listed = names.slice(0, 10);
    const others = seen.size - listed.length;
    return {
      from,
      to,
      tone: 'hold',
      word: seen.size > 1 ? `${first} +${seen.size - 1}` : first,
      sentence: t('ui:graph.order', {
        actors: [...listed, ...(others > 0 ? [`+${others}`] : [])].join(', '),
        from: cleanText(from),
        to: cleanText(to),
      }),
      dashed: false,
      bad: wrong.has(pairKey(order)),
      place: actors.values().next().value?.asked ?? null,
    };
  });
  return {
    nodes: [...locks].map((id) => ({
      id,
      shape: 'lock',
      label: cleanText(id),
      sentence: t('ui:graph.node.object', { name: cleanText(id) }),
      place: null,
      bad: bad.has(id),
    })),
    edges,
    pairs: [...pairs.values()],
    wordWidth: 92,
    left: all.length - locks.size,
    details: inReach.flatMap(({ from, to, actors }) =>
      [...actors.values()].map((step) => ({ ...step, from, to, edge: `${from}>${to}` })),
    ),
    isContradictory: bad.size > 0,
  };
}
