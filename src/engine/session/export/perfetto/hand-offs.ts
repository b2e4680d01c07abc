import type { LabEvent } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import { hasOwner } from '#shared/analysis/sync-state.ts';
import type { Track } from './tracks.ts';

/** A moment's place in the trace: a time within a slice that was written. */
export interface Place extends Track {
  readonly ts: number;
  readonly sliceStart: number;
  readonly sliceEnd: number;
}

/** From a moment that let another actor continue to the moment it continued. */
export interface Arrow {
  readonly name: string;
  readonly from: Moment;
  readonly to: Moment;
}

/** An action that lets another actor continue, or a continuation. */
export interface Moment {
  readonly actor: string;
  readonly atNs: number;
  /** True if it ends what the actor did before (a release), false if it starts what follows (a finished put). */
  readonly isLast: boolean;
  /**
   * Whether its slice is awaited; then its place, null without one, and until then the arrows that need
   * it. Kept here instead of in maps: there may be a million.
   */
  isWatched: boolean;
  place: Place | null | undefined;
  arrows: Arrow[] | null;
}

/** What an event means for hand-offs. */
export interface HandOff {
  /** A moment that may let another actor continue later, or turn out to have done so. */
  readonly enables: Moment | null;
  /** The hand-off that this event completes; `from` was an `enables` of an earlier event. */
  readonly completed: { readonly from: Moment; readonly to: Moment; readonly object: string } | null;
}

/** A put or a get with its item. */
interface Put {
  readonly moment: Moment;
  readonly item: ParamValue | undefined;
}

/** Beyond this many, unused releases and items of one object are forgotten. */
const maxPending = 10_000;

function remember<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.push(value) > maxPending) list.shift();
}

const nothing: HandOff = { enables: null, completed: null };

/**
 * Finds which actor let which other actor continue, event by event:
 * - a lock: its last release;
 * - a queue: the put of the same item, or the oldest put if items are not reported;
 * - a semaphore, or an object that only wakes waiters: a release after the wait began, since before that
 * permits may have been free from the start;
 * - a joined actor: its end.
 */
export function createHandOffs(): (event: LabEvent) => HandOff {
  const waits = new Map<string, { readonly object: string; readonly atNs: number }>();
  const lastRelease = new Map<string, Moment>();
  const permits = new Map<string, Moment[]>();
  const puts = new Map<string, Put[]>();
  /** Gets whose put has not been reported yet: both stamps are taken afterwards, and the getter may be first. */
  const gets = new Map<string, Put[]>();
  const ends = new Map<string, Moment>();

  const takeFrom = (map: Map<string, Put[]>, object: string, item: ParamValue | undefined): Moment | undefined => {
    const list = map.get(object) ?? [];
    const index = item === undefined ? 0 : list.findIndex((put) => put.item === item);
    return index < 0 ? undefined : list.splice(index, 1)[0]?.moment;
  };
  const sourceOf = (event: Extract<LabEvent, { kind: 'proceed' }>, sinceNs: number | null): Moment | undefined => {
    const { id, type } = event.object;
    const woken = (moment: Moment | undefined): Moment | undefined =>
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
  const momentOf = (event: LabEvent, isLast: boolean): Moment => ({
    actor: event.actor,
    atNs: event.atNs,
    isLast,
    isWatched: false,
    place: undefined,
    arrows: null,
  });

  const proceeds = (event: Extract<LabEvent, { kind: 'proceed' }>): HandOff => {
    const wait = waits.get(event.actor);
    waits.delete(event.actor);
    if (event.outcome !== 'ok') return nothing;
    const { id, type } = event.object;
    if (type === 'queue' && event.op.includes('put')) {
      const moment = momentOf(event, false);
      const to = takeFrom(gets, id, event.item);
      if (!to) remember(puts, id, { moment, item: event.item });
      return { enables: moment, completed: to && to.actor !== event.actor ? { from: moment, to, object: id } : null };
    }
    if (type === 'queue' && event.op.includes('get')) {
      const moment = momentOf(event, false);
      const from = takeFrom(puts, id, event.item);
      if (!from) remember(gets, id, { moment, item: event.item });
      return {
        enables: from ? null : moment,
        completed: from && from.actor !== event.actor ? { from, to: moment, object: id } : null,
      };
    }
    const from = sourceOf(event, wait?.object === id ? wait.atNs : null);
    return from && from.actor !== event.actor
      ? { enables: null, completed: { from, to: momentOf(event, false), object: id } }
      : nothing;
  };

  return (event) => {
    if (event.kind === 'proceed') return proceeds(event);
    if (event.kind === 'wait') waits.set(event.actor, { object: event.object.id, atNs: event.atNs });
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
