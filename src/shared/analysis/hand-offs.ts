import type { LabEvent, SyncObject } from '../model/lab.ts';
import type { ParamValue } from '../model/scenario.ts';
import { hasOwner, passesItems } from './sync-state.ts';

/** An action that lets another actor continue, or a continuation. */
export interface Moment {
  readonly actor: string;
  readonly atNs: number;
  /** True if it ends what the actor did before (a release), false if it starts what follows (a finished put). */
  readonly isLast: boolean;
}

/** One actor let another continue. */
export interface Completed<M extends Moment> {
  readonly from: M;
  readonly to: M;
  readonly object: SyncObject;
  /** When the continued actor had begun to wait; null if it did not have to. */
  readonly sinceNs: number | null;
}

/** What an event means for hand-offs. */
export interface HandOff<M extends Moment> {
  /** A moment that may let another actor continue later, or turn out to have done so. */
  readonly enables: M | null;
  /** The hand-off that this event completes; one of both ends was an `enables` of an earlier event. */
  readonly completed: Completed<M> | null;
}

/** A put or a get with its item. */
interface Put<M> {
  readonly moment: M;
  readonly item: ParamValue | undefined;
  readonly sinceNs: number | null;
}

/** Beyond this many, unused releases and items of one object are forgotten. */
const maxPending = 10_000;

function remember<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.push(value) > maxPending) list.shift();
}

const nothing = { enables: null, completed: null } as const;

/**
 * Finds which actor let which other actor continue, event by event:
 * - a lock: its last release;
 * - a queue: the put of the same item, or the oldest put if items are not reported; a put that waited for room: the
 *   first get meanwhile;
 * - a message: its sending, the oldest of the channel first;
 * - a semaphore, or an object that only wakes waiters: a release after the wait began, since before that
 * permits may have been free from the start;
 * - a joined actor: its end.
 *
 * Events come in order of time. `make` builds a moment, so that a caller may keep more in it.
 */
export function createHandOffs<M extends Moment>(make: (moment: Moment) => M): (event: LabEvent) => HandOff<M> {
  /** When the open waits began, by actor and object: an event loop may wait for several messages at once. */
  const waits = new Map<string, number>();
  const lastRelease = new Map<string, M>();
  const permits = new Map<string, M[]>();
  const puts = new Map<string, Put<M>[]>();
  /** Gets whose put has not been reported yet: both stamps are taken afterwards, and the getter may be first. */
  const gets = new Map<string, Put<M>[]>();
  /** Gets that no waiting put has used. */
  const rooms = new Map<string, M[]>();
  const ends = new Map<string, M>();

  const takeFrom = (map: Map<string, Put<M>[]>, object: string, item: ParamValue | undefined): Put<M> | undefined => {
    const list = map.get(object) ?? [];
    const index = item === undefined ? 0 : list.findIndex((put) => put.item === item);
    return index < 0 ? undefined : list.splice(index, 1)[0];
  };
  const roomFor = (object: string, sinceNs: number | null): M | undefined => {
    const list = rooms.get(object) ?? [];
    const index = sinceNs === null ? -1 : list.findIndex(({ atNs }) => atNs >= sinceNs);
    return index < 0 ? undefined : list.splice(0, index + 1).at(-1);
  };
  const sourceOf = (event: Extract<LabEvent, { kind: 'proceed' }>, sinceNs: number | null): M | undefined => {
    const { id, type } = event.object;
    const woken = (moment: M | undefined): M | undefined =>
      moment && sinceNs !== null && moment.atNs >= sinceNs ? moment : undefined;
    if (hasOwner(type)) {
      const release = lastRelease.get(id);
      lastRelease.delete(id);
      return release;
    }
    if (type === 'semaphore') {
      const list = permits.get(id) ?? [];
      const index = sinceNs === null ? 0 : list.findIndex(({ atNs }) => atNs >= sinceNs);
      return woken(index < 0 ? undefined : list.splice(index, 1)[0]);
    }
    if (type === 'actor') return ends.get(id);
    return woken(lastRelease.get(id));
  };
  const momentOf = ({ actor, atNs }: LabEvent, isLast: boolean): M => make({ actor, atNs, isLast });

  const proceeds = (event: Extract<LabEvent, { kind: 'proceed' }>): HandOff<M> => {
    const { object } = event;
    const { id, type } = object;
    const sinceNs = waits.get(`${event.actor} ${id}`) ?? null;
    waits.delete(`${event.actor} ${id}`);
    if (event.outcome !== 'ok') return nothing;
    if (passesItems(type) && (event.op.includes('put') || event.op === 'send')) {
      const moment = momentOf(event, false);
      const get = takeFrom(gets, id, event.item);
      if (!get) remember(puts, id, { moment, item: event.item, sinceNs: null });
      if (get && get.moment.actor !== event.actor)
        return { enables: moment, completed: { from: moment, to: get.moment, object, sinceNs: get.sinceNs } };
      const room = roomFor(id, sinceNs);
      return {
        enables: moment,
        completed: room && room.actor !== event.actor ? { from: room, to: moment, object, sinceNs } : null,
      };
    }
    if (passesItems(type) && (event.op.includes('get') || event.op === 'receive')) {
      const moment = momentOf(event, false);
      const from = takeFrom(puts, id, event.item)?.moment;
      if (!from) remember(gets, id, { moment, item: event.item, sinceNs });
      if (type === 'queue') remember(rooms, id, moment);
      return {
        enables: moment,
        completed: from && from.actor !== event.actor ? { from, to: moment, object, sinceNs } : null,
      };
    }
    const from = sourceOf(event, sinceNs);
    return from && from.actor !== event.actor
      ? { enables: null, completed: { from, to: momentOf(event, false), object, sinceNs } }
      : nothing;
  };

  return (event) => {
    if (event.kind === 'proceed') return proceeds(event);
    if (event.kind === 'wait') waits.set(`${event.actor} ${event.object.id}`, event.atNs);
    else if (event.kind === 'actor-ended') {
      const moment = momentOf(event, true);
      ends.set(event.actor, moment);
      return { enables: moment, completed: null };
    } else if (event.kind === 'release' && (event.depth ?? 0) === 0) {
      const moment = momentOf(event, true);
      if (event.object.type === 'semaphore') remember(permits, event.object.id, moment);
      else lastRelease.set(event.object.id, moment);
      return { enables: moment, completed: null };
    }
    return nothing;
  };
}
