import type { LabEvent, ObjectType, SyncObject } from '../model/lab.ts';

/** A wait that has not ended yet. */
export interface OpenWait {
  readonly actor: string;
  readonly object: SyncObject;
  readonly op: string;
  readonly waitSeq: number;
  readonly timed: boolean;
  readonly sinceNs: number;
}

/** Who waits and who holds, as of the last event taken in. */
export interface SyncState {
  readonly waits: Map<string, OpenWait>;
  /** Object id → the actor that holds it. Only types with an owner appear. */
  readonly holders: Map<string, string>;
  readonly objects: Map<string, SyncObject>;
}

/** Types that one actor owns from acquire to release; a semaphore has no owner. */
const ownable: ReadonlySet<ObjectType> = new Set<ObjectType>(['mutex', 'rlock', 'file-lock']);

export function isOwnable(object: SyncObject): boolean {
  return ownable.has(object.type);
}

export function createSyncState(): SyncState {
  return { waits: new Map(), holders: new Map(), objects: new Map() };
}

/** Takes one event in; mutates the state, since a run may have a hundred thousand. */
export function advance(state: SyncState, event: LabEvent): void {
  switch (event.kind) {
    case 'wait':
      state.objects.set(event.object.id, event.object);
      state.waits.set(event.actor, {
        actor: event.actor,
        object: event.object,
        op: event.op,
        waitSeq: event.waitSeq,
        timed: event.timed,
        sinceNs: event.atNs,
      });
      break;
    case 'proceed':
      state.objects.set(event.object.id, event.object);
      state.waits.delete(event.actor);
      if (event.outcome === 'ok' && isOwnable(event.object)) state.holders.set(event.object.id, event.actor);
      break;
    case 'release':
      // Events of different actors may arrive out of order: a late release of an old owner frees nothing.
      if ((event.depth ?? 0) === 0 && state.holders.get(event.object.id) === event.actor)
        state.holders.delete(event.object.id);
      break;
    case 'actor-ended':
      state.waits.delete(event.actor);
      break;
    case 'actor-exited':
      state.waits.delete(event.subject);
      break;
    default:
      break;
  }
}

/**
 * The state after all `events`.
 * @internal exported for tests
 */
export function syncStateOf(events: Iterable<LabEvent>): SyncState {
  const state = createSyncState();
  for (const event of events) advance(state, event);
  return state;
}
