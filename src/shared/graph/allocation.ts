import type { SyncState } from '../analysis/sync-state.ts';
import type { LabEvent, ObjectType } from '../model/lab.ts';
import { addPair, type Pair } from './pairs.ts';
import type { Place } from '../timeline/place.ts';
import { actorNode, objectNode } from './wait-graph-view.ts';

const resourceTypes: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'mutex',
  'rlock',
  'rwlock',
  'file-lock',
  'semaphore',
  'queue',
]);

/** A resource under construction. */
interface Resource {
  readonly type: ObjectType;
  /** The largest number of permits or items that was reported. */
  max: number;
  /** Permits or items after the latest event; null before the first. */
  size: { readonly count: number; readonly atNs: number } | null;
  /** Whether an actor released a permit that it did not hold: its permits are signals, and nothing holds them. */
  isSignalled: boolean;
  /** Permits and read-write locks by their holders, with the instant of the latest acquire. */
  readonly held: Map<string, { readonly count: number; readonly sinceNs: number }>;
}

/** Semaphores, queues and locks with their holders, changed in place by each event. */
export interface AllocationState {
  readonly resources: Map<string, Resource>;
  /** Every actor with every resource that it used or waited for so far, by its key. */
  readonly pairs: Map<string, Pair>;
  /** Whether there is anything besides locks. */
  sawPermits: boolean;
  /** The first instant at which most actors waited for resources. */
  busiest: { readonly state: AllocationMoment; readonly waiting: number; readonly atNs: number } | null;
}

/** What the graph of one instant needs. */
export interface AllocationMoment {
  readonly resources: ReadonlyMap<string, Pick<Resource, 'held' | 'size'>>;
  readonly sync: SyncState;
}

/** A state without events. */
export function createAllocation(): AllocationState {
  return { resources: new Map(), pairs: new Map(), sawPermits: false, busiest: null };
}

const isShared = (type: ObjectType): boolean => type === 'semaphore' || type === 'rwlock';

function noteWaiting(state: AllocationState, sync: SyncState, atNs: number): void {
  if (sync.waits.size <= (state.busiest?.waiting ?? 0)) return; // it cannot be more: nothing to count
  const waiting = sync.waits.values().reduce((sum, { object }) => sum + Number(resourceTypes.has(object.type)), 0);
  if (waiting <= (state.busiest?.waiting ?? 0)) return;
  const resources = new Map([...state.resources].map(([id, { held, size }]) => [id, { held: new Map(held), size }]));
  const inside = new Map([...sync.inside].map(([id, actors]) => [id, new Map(actors)]));
  const copy = { waits: new Map(sync.waits), holders: new Map(sync.holders), inside, ended: new Set(sync.ended) };
  state.busiest = { state: { resources, sync: copy }, waiting, atNs };
}

/** Applies one event, which `sync` has already. */
export function foldAllocation(state: AllocationState, event: LabEvent, sync: SyncState): void {
  if (event.kind !== 'wait' && event.kind !== 'proceed' && event.kind !== 'release') return;
  const { object, actor, atNs } = event;
  if (!resourceTypes.has(object.type) || event.op === 'task-done' || event.op === 'join') return;
  const known = state.resources.get(object.id);
  const resource = known ?? { type: object.type, max: 0, size: null, isSignalled: false, held: new Map() };
  if (!known) state.resources.set(object.id, resource);
  addPair(state.pairs, actorNode(actor), objectNode(object.id));
  state.sawPermits ||= isShared(object.type) || object.type === 'queue';
  if (event.kind === 'wait') return noteWaiting(state, sync, atNs);
  const before = resource.held.get(actor);
  const isTaken = event.kind === 'proceed' && event.outcome === 'ok';
  if (isShared(object.type) && isTaken) resource.held.set(actor, { count: (before?.count ?? 0) + 1, sinceNs: atNs });
  if (isShared(object.type) && event.kind === 'release') {
    if (!before) resource.isSignalled = true;
    else if (before.count === 1) resource.held.delete(actor);
    else resource.held.set(actor, { ...before, count: before.count - 1 });
  }
  if (event.size === undefined) return;
  // Events of different actors may arrive out of order: the latest says how many there are.
  if (!resource.size || atNs >= resource.size.atNs) resource.size = { count: event.size, atNs };
  resource.max = Math.max(resource.max, event.size + Number(isTaken && object.type === 'semaphore'));
}

/** A resource at an instant. */
export interface ResourceView {
  readonly id: string;
  readonly type: ObjectType;
  /** `instances`: locks and permits, which are given back; `items`: what is put, and used up by a get. */
  readonly kind: 'instances' | 'items';
  /** Instances that no actor has, or items; null if unknown. */
  readonly free: number | null;
  /** Instances that actors have. */
  readonly taken: number;
}

/** `hold`: resource → actor that has instances of it. `request`: actor → what it waits for. */
export interface AllocationEdge extends Pair {
  readonly type: 'hold' | 'request';
  /** Instances held. */
  readonly count: number;
  /** What is waited for. */
  readonly wants: 'instance' | 'item' | 'room';
  readonly timed: boolean;
  readonly place: Place;
}

/** The resource-allocation graph (Holt, “Some Deadlock Properties of Computer Systems”, 1972) at one instant. */
export interface AllocationView {
  readonly resources: readonly ResourceView[];
  readonly edges: readonly AllocationEdge[];
  readonly pairs: readonly Pair[];
}

/**
 * The graph at an instant. `whole` is the state after all events of the run: it says which
 * resources there are, how many permits they have, and whether these are given back or used up.
 */
export function allocationView({ resources: present, sync }: AllocationMoment, whole: AllocationState): AllocationView {
  const edges: AllocationEdge[] = [];
  const resources: ResourceView[] = [];
  const hold = (id: string, actor: string, count: number, sinceNs: number): void => {
    if (sync.ended.has(actor)) return;
    const ends = { from: objectNode(id), to: actorNode(actor) };
    edges.push({ ...ends, type: 'hold', count, wants: 'instance', timed: false, place: { actor, atNs: sinceNs } });
  };
  for (const [id, { type, max, isSignalled }] of whole.resources) {
    const now = present.get(id);
    const isConsumed = type === 'queue' || isSignalled;
    const shares = isConsumed ? [] : [...(now?.held ?? [])];
    for (const [actor, { count, sinceNs }] of shares) hold(id, actor, count, sinceNs);
    const owner = sync.holders.get(id);
    if (owner) hold(id, owner.actor, 1, owner.sinceNs);
    const taken = shares.reduce((sum, [, { count }]) => sum + count, owner ? 1 : 0);
    const initial = isConsumed ? 0 : max;
    const sized = now?.size?.count ?? initial;
    const free = type === 'semaphore' || type === 'queue' ? sized : 1 - taken;
    resources.push({
      id,
      type,
      kind: isConsumed ? 'items' : 'instances',
      free: type === 'rwlock' ? null : Math.max(0, free),
      taken,
    });
  }
  for (const { actor, object, op, timed, sinceNs } of sync.waits.values()) {
    if (!whole.resources.has(object.id) || op === 'join') continue;
    const used = op.includes('put') ? 'room' : 'item';
    edges.push({
      from: actorNode(actor),
      to: objectNode(object.id),
      type: 'request',
      count: 1,
      wants: object.type === 'queue' ? used : 'instance',
      timed,
      place: { actor, atNs: sinceNs },
    });
  }
  return { resources, edges, pairs: [...whole.pairs.values()] };
}
