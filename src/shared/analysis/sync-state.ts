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

/** The holder of a lock. */
export interface Holder {
  readonly actor: string;
  readonly sinceNs: number;
}

/** An actor inside of a read-write lock. */
interface Inside extends Holder {
  readonly mode: 'read' | 'write';
}

/** Waits and holders as of the last event. Lanes, wait graph and deadlock search all read this one fold. */
export interface SyncState {
  readonly waits: Map<string, OpenWait>;
  /** Object id → its holder. Only objects with an owner appear. A lock of an ended actor stays held. */
  readonly holders: Map<string, Holder>;
  /** Read-write lock id → the actors inside, and since when each of them reads or writes. */
  readonly inside: Map<string, Map<string, Inside>>;
  readonly ended: Set<string>;
}

const ownedTypes: ReadonlySet<ObjectType> = new Set<ObjectType>(['mutex', 'rlock', 'file-lock']);

/** Whether one actor owns such an object from acquire to release; a semaphore has no owner. */
export const hasOwner = (type: ObjectType): boolean => ownedTypes.has(type);

/** Whether actors hold such an object from acquire to release, one of them or, of a read-write lock, several readers. */
export const isHeld = (type: ObjectType): boolean => hasOwner(type) || type === 'rwlock';

/** The holders of a lock, in the order in which they took it. */
export const holdersOf = ({ holders, inside }: SyncState, id: string): readonly Holder[] => {
  const owner = holders.get(id);
  return owner ? [owner] : [...(inside.get(id)?.values() ?? [])];
};

/** Whether what one actor puts in, another takes out, each once: a put or a message, and its get or receipt. */
export const passesItems = (type: ObjectType): boolean => type === 'queue' || type === 'channel';

export function createSyncState(): SyncState {
  return { waits: new Map(), holders: new Map(), inside: new Map(), ended: new Set() };
}

function acquire(state: SyncState, id: string, { actor, sinceNs }: Holder): void {
  const before = state.holders.get(id);
  // Events of different actors may arrive out of order: the latest acquire has the lock.
  if (before && (sinceNs < before.sinceNs || before.actor === actor)) return;
  state.holders.set(id, { actor, sinceNs });
}

function enter(state: SyncState, id: string, holder: Inside): void {
  const inside = state.inside.get(id) ?? new Map<string, Inside>();
  state.inside.set(id, inside);
  inside.set(holder.actor, holder);
}

/** Applies one event; changes the state in place, since a run may have a hundred thousand events. */
export function advance(state: SyncState, event: LabEvent): void {
  switch (event.kind) {
    case 'wait':
      // Its event loop turns while it waits for a message: its other waits are what may block it.
      if (event.object.type === 'channel') break;
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
      if (event.object.type === 'channel') break;
      state.waits.delete(event.actor);
      if (event.outcome === 'ok' && hasOwner(event.object.type))
        acquire(state, event.object.id, { actor: event.actor, sinceNs: event.atNs });
      if (event.outcome === 'ok' && event.object.type === 'rwlock')
        enter(state, event.object.id, {
          actor: event.actor,
          sinceNs: event.atNs,
          mode: event.op === 'write' ? 'write' : 'read',
        });
      break;
    case 'release':
      // A late release of a former holder frees nothing.
      if ((event.depth ?? 0) === 0 && state.holders.get(event.object.id)?.actor === event.actor)
        state.holders.delete(event.object.id);
      if (event.object.type === 'rwlock') state.inside.get(event.object.id)?.delete(event.actor);
      break;
    case 'actor-ended':
      state.waits.delete(event.actor);
      state.ended.add(event.actor);
      break;
    case 'actor-exited':
      state.waits.delete(event.subject);
      state.ended.add(event.subject);
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
