import type { LabEvent, ObjectType, SyncObject } from '../model/lab.ts';
import { ownedTypes } from '../timeline/lanes.ts';

/** A box (actor) or a diamond (lock) of the drawing. */
export interface GraphNode {
  readonly id: string;
  readonly type: 'actor' | 'object';
  readonly label: string;
}

/** `wait`: actor → what it waits for. `hold`: lock → its holder. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly type: 'wait' | 'hold';
  /** A wait with a time limit, which resolves itself. */
  readonly timed: boolean;
}

/** The wait-for graph at one moment. `cycle` lists node ids in order, empty when there is none. */
export interface WaitGraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly cycle: readonly string[];
  readonly atNs: number;
}

interface Waiting {
  readonly object: SyncObject;
  readonly timed: boolean;
  readonly waitSeq: number;
}

/** The graph under construction, changed in place by each event. */
export interface WaitGraphState {
  readonly holders: Map<string, Set<string>>;
  /** When the present holder of a lock got it: releases may be told late, but two cannot hold it at once. */
  readonly heldSince: Map<string, number>;
  readonly types: Map<string, ObjectType>;
  readonly waits: Map<string, Waiting>;
  /** The last cycle, kept when its members are killed: how it stood is what one wants to see. */
  deadlock: { readonly view: WaitGraphView; readonly waits: ReadonlyMap<string, number> } | null;
  sawLocks: boolean;
  lastNs: number;
}

/** No locks seen yet. */
export function createWaitGraph(): WaitGraphState {
  return {
    holders: new Map(),
    heldSince: new Map(),
    types: new Map(),
    waits: new Map(),
    deadlock: null,
    sawLocks: false,
    lastNs: 0,
  };
}

const actorNode = (actor: string): string => `actor:${actor}`;
const objectNode = (object: string): string => `object:${object}`;

/** Who must act before `actor` can go on; nobody for a timed wait or an object without owner. */
function blockersOf(
  state: WaitGraphState,
  actor: string,
): readonly { readonly via: string | null; readonly actor: string }[] {
  const wait = state.waits.get(actor);
  if (!wait || wait.timed) return [];
  if (wait.object.type === 'actor') return [{ via: null, actor: wait.object.id }];
  if (!ownedTypes.has(wait.object.type)) return [];
  return [...(state.holders.get(wait.object.id) ?? [])].map((holder) => ({ via: wait.object.id, actor: holder }));
}

/** Node ids along a cycle through `start`, or nothing. */
function cycleThrough(state: WaitGraphState, start: string): readonly string[] {
  const visited = new Set<string>();
  const walk = (actor: string, path: readonly string[]): readonly string[] | null => {
    for (const next of blockersOf(state, actor)) {
      const longer = [...path, actorNode(actor), ...(next.via === null ? [] : [objectNode(next.via)])];
      if (next.actor === start) return longer;
      if (visited.has(next.actor)) continue;
      visited.add(next.actor);
      const found = walk(next.actor, longer);
      if (found) return found;
    }
    return null;
  };
  return walk(start, []) ?? [];
}

function draw(state: WaitGraphState, cycle: readonly string[]): WaitGraphView {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const addActor = (actor: string): string => {
    const id = actorNode(actor);
    nodes.set(id, { id, type: 'actor', label: actor });
    return id;
  };
  const addObject = (object: string): string => {
    const id = objectNode(object);
    nodes.set(id, { id, type: 'object', label: object });
    return id;
  };
  for (const [object, holders] of state.holders) {
    for (const holder of holders)
      edges.push({ from: addObject(object), to: addActor(holder), type: 'hold', timed: false });
  }
  for (const [actor, { object, timed }] of state.waits) {
    const to = object.type === 'actor' ? addActor(object.id) : addObject(object.id);
    edges.push({ from: addActor(actor), to, type: 'wait', timed });
  }
  return { nodes: [...nodes.values()], edges, cycle, atNs: state.lastNs };
}

function rememberCycle(state: WaitGraphState, actor: string): void {
  const cycle = cycleThrough(state, actor);
  if (cycle.length === 0) return;
  const members = [...state.waits].filter(([waiting]) => cycle.includes(actorNode(waiting)));
  state.deadlock = {
    view: draw(state, cycle),
    waits: new Map(members.map(([waiting, { waitSeq }]) => [waiting, waitSeq])),
  };
}

/** Takes in one event. Waits for timers and data are not part of this picture. */
export function foldGraphEvent(state: WaitGraphState, event: LabEvent): void {
  state.lastNs = Math.max(state.lastNs, event.atNs);
  if (event.kind === 'wait') {
    if (event.object.type !== 'actor' && !ownedTypes.has(event.object.type)) return;
    if (event.object.type !== 'actor') state.sawLocks = true;
    state.types.set(event.object.id, event.object.type);
    state.waits.set(event.actor, { object: event.object, timed: event.timed, waitSeq: event.waitSeq });
    rememberCycle(state, event.actor);
  } else if (event.kind === 'proceed') {
    // Events of several actors may arrive out of order: who goes on was not deadlocked.
    if (state.deadlock?.waits.get(event.actor) === event.waitSeq) state.deadlock = null;
    state.waits.delete(event.actor);
    if (event.outcome !== 'ok' || !ownedTypes.has(event.object.type)) return;
    state.sawLocks = true;
    if (event.atNs < (state.heldSince.get(event.object.id) ?? 0)) return;
    state.heldSince.set(event.object.id, event.atNs);
    state.holders.set(event.object.id, new Set([event.actor]));
    for (const waiting of state.waits.keys()) {
      if (state.waits.get(waiting)?.object.id === event.object.id) rememberCycle(state, waiting);
    }
  } else if (event.kind === 'release' && (event.depth ?? 0) === 0) {
    state.holders.get(event.object.id)?.delete(event.actor);
  } else if (event.kind === 'actor-exited' || event.kind === 'actor-ended') {
    const actor = event.kind === 'actor-exited' ? event.subject : event.actor;
    state.waits.delete(actor);
    for (const holders of state.holders.values()) holders.delete(actor);
  }
}

/** The picture to show: the deadlock if there was one, else the present. */
export function waitGraphView(state: WaitGraphState): WaitGraphView {
  return state.deadlock?.view ?? draw(state, []);
}
