import { advance, createSyncState, holdersOf, isHeld, type SyncState } from '../analysis/sync-state.ts';
import { blockersOf } from '../analysis/wait-for.ts';
import type { Finding, LabEvent, SyncObject } from '../model/lab.ts';
import { cleanText } from '../text/sanitize.ts';
import { addPair, type Pair } from './pairs.ts';
import type { Place } from '../timeline/place.ts';

/** A box (actor) or a diamond (lock) of the drawing. */
export interface GraphNode {
  readonly id: string;
  readonly type: 'actor' | 'object';
  /** Safe to show. */
  readonly label: string;
}

/** `wait`: actor → what it waits for. `hold`: lock → its holder. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly type: 'wait' | 'hold';
  /** A wait with a time limit, which resolves itself. */
  readonly timed: boolean;
  /** The actor that waits or holds, and since when. */
  readonly place: Place;
}

/** The wait-for graph at one moment. `cycle` lists the node ids of a deadlock in order; empty without one. */
export interface WaitGraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly cycle: readonly string[];
  readonly atNs: number;
}

/** The graph under construction, changed in place by each event. */
export interface WaitGraphState {
  readonly sync: SyncState;
  /** The engine's findings of deadlocks; cycles are not searched here. */
  found: readonly Finding[];
  /** The last deadlock, kept when its actors end, since the user wants to see it. */
  deadlock: { readonly view: WaitGraphView; readonly waits: ReadonlyMap<string, number> } | null;
  sawLocks: boolean;
  lastNs: number;
  /** Every actor with every lock or actor that it waited for or held so far, by its key. */
  readonly pairs: Map<string, Pair>;
  /** The first instant at which most actors waited for locks. */
  busiest: { readonly view: WaitGraphView; readonly waiting: number } | null;
}

/** A graph without events. */
export function createWaitGraph(): WaitGraphState {
  return {
    sync: createSyncState(),
    found: [],
    deadlock: null,
    sawLocks: false,
    lastNs: 0,
    pairs: new Map(),
    busiest: null,
  };
}

/** The id of an actor's node. */
export const actorNode = (actor: string): string => `actor:${actor}`;
/** The id of the node of a lock or resource. */
export const objectNode = (object: string): string => `object:${object}`;

/** The node of what an edge leads to. */
const nodeOf = ({ id, type }: SyncObject): string => (type === 'actor' ? actorNode(id) : objectNode(id));

/** The cycle of a finding as node ids; empty unless its waits and holds are all present now. */
function cycleNodes(sync: SyncState, { actors, objects }: Finding): readonly string[] {
  const nodes: string[] = [];
  for (const [index, actor] of actors.entries()) {
    const wait = sync.waits.get(actor);
    const next = actors[(index + 1) % actors.length];
    if (!wait || wait.object.id !== objects[index]) return [];
    if (next === undefined || !blockersOf(sync, wait).includes(next)) return [];
    const { object } = wait;
    nodes.push(actorNode(actor), ...(object.type === 'actor' ? [] : [objectNode(object.id)]));
  }
  return nodes;
}

function draw({ sync }: WaitGraphState, cycle: readonly string[], atNs: number): WaitGraphView {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const add = (type: GraphNode['type'], label: string): string => {
    const id = type === 'actor' ? actorNode(label) : objectNode(label);
    nodes.set(id, { id, type, label: cleanText(label) });
    return id;
  };
  for (const object of [...sync.holders.keys(), ...sync.inside.keys()])
    for (const { actor, sinceNs } of holdersOf(sync, object)) {
      if (sync.ended.has(actor)) continue;
      const place = { actor, atNs: sinceNs };
      edges.push({ from: add('object', object), to: add('actor', actor), type: 'hold', timed: false, place });
    }
  for (const { actor, object, timed, sinceNs } of sync.waits.values()) {
    if (object.type !== 'actor' && !isHeld(object.type)) continue;
    const to = add(object.type === 'actor' ? 'actor' : 'object', object.id);
    edges.push({ from: add('actor', actor), to, type: 'wait', timed, place: { actor, atNs: sinceNs } });
  }
  return { nodes: [...nodes.values()], edges, cycle, atNs };
}

/** The picture of a found deadlock that is present now. */
function presentDeadlock(state: WaitGraphState): WaitGraphView | null {
  for (const finding of state.found) {
    const cycle = finding.kind === 'deadlock' ? cycleNodes(state.sync, finding) : [];
    if (cycle.length > 0) return draw(state, cycle, Math.min(finding.atNs, state.lastNs));
  }
  return null;
}

/** Applies one event. Waits for timers and data are not part of this picture. */
export function foldGraphEvent(state: WaitGraphState, event: LabEvent): void {
  const { sync, deadlock } = state;
  if (event.kind === 'wait' || event.kind === 'proceed') {
    const { object, actor } = event;
    state.sawLocks ||= isHeld(object.type);
    if ((object.type === 'actor' || isHeld(object.type)) && (event.kind === 'wait' || event.outcome === 'ok'))
      addPair(state.pairs, actorNode(actor), nodeOf(object));
  }
  if (event.kind === 'actor-exited' || event.kind === 'actor-ended') {
    const view = presentDeadlock(state);
    const waits = new Map([...sync.waits.values()].map(({ actor, waitSeq }) => [actor, waitSeq]));
    if (view) state.deadlock = { view, waits };
  } else if (
    event.kind === 'proceed' &&
    deadlock?.view.cycle.includes(actorNode(event.actor)) &&
    deadlock.waits.get(event.actor) === event.waitSeq
  )
    state.deadlock = null; // an actor that proceeds was not deadlocked
  state.lastNs = Math.max(state.lastNs, event.atNs);
  advance(sync, event);
  if (event.kind !== 'wait' || !isHeld(event.object.type)) return;
  if (sync.waits.size <= (state.busiest?.waiting ?? 0)) return; // it cannot be more: nothing to count
  const waiting = sync.waits.values().reduce((sum, { object }) => sum + Number(isHeld(object.type)), 0);
  if (waiting > (state.busiest?.waiting ?? 0)) state.busiest = { view: draw(state, [], event.atNs), waiting };
}

/** The picture to show: a deadlock if there is or was one, else the present. */
export function waitGraphView(state: WaitGraphState): WaitGraphView {
  return presentDeadlock(state) ?? state.deadlock?.view ?? draw(state, [], state.lastNs);
}
