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

/** From a moment that let another go on to the one that went on. */
export interface Arrow {
  readonly name: string;
  readonly from: Moment;
  readonly to: Moment;
}

/** Somebody did something that lets another go on, or goes on because of it. */
export interface Moment {
  readonly actor: string;
  readonly atNs: number;
  /** Done at the end of what the actor did until then (a release), not at the beginning of what follows (a put that is over). */
  readonly isLast: boolean;
  /** Whether its slice is waited for; then its place, null if it has none, and until then the arrows that need it. Kept here and not in maps: there may be a million. */
  isWatched: boolean;
  place: Place | null | undefined;
  arrows: Arrow[] | null;
}

/** What an event means for hand-offs. */
export interface HandOff {
  /** What others may go on with later, or are to be found to have given before. */
  readonly gives: Moment | null;
  /** Who went on because of whom; `from` was given out as `gives` before. */
  readonly took: { readonly from: Moment; readonly to: Moment; readonly object: string } | null;
}

/** A put or a get with what it was about. */
interface Put {
  readonly moment: Moment;
  readonly item: ParamValue | undefined;
}

/** Releases and items of one object that nobody has taken up are forgotten beyond this many. */
const mostPending = 10_000;

function remember<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.push(value) > mostPending) list.shift();
}

const nothing: HandOff = { gives: null, took: null };

/**
 * Finds who let whom go on, event by event. Of a lock it is the last release, by whoever; of a
 * queue the put of the same item, or the oldest one where items are not told; of what only
 * wakes waiters, and of a semaphore, a release after the wait began: before that, permits may
 * have been free from the start.
 */
export function createHandOffs(): (event: LabEvent) => HandOff {
  const waits = new Map<string, { readonly object: string; readonly atNs: number }>();
  const lastRelease = new Map<string, Moment>();
  const permits = new Map<string, Moment[]>();
  const puts = new Map<string, Put[]>();
  /** Gets whose put was not told yet: both stamps are taken after the fact, and the getter may be the quicker one. */
  const gets = new Map<string, Put[]>();
  const ends = new Map<string, Moment>();

  const takeFrom = (map: Map<string, Put[]>, object: string, item: ParamValue | undefined): Moment | undefined => {
    const list = map.get(object) ?? [];
    const index = item === undefined ? 0 : list.findIndex((put) => put.item === item);
    return index < 0 ? undefined : list.splice(index, 1)[0]?.moment;
  };
  const giver = (event: Extract<LabEvent, { kind: 'proceed' }>, sinceNs: number | null): Moment | undefined => {
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
  const gave = (event: LabEvent, isLast: boolean): Moment => ({
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
      const moment = gave(event, false);
      const to = takeFrom(gets, id, event.item);
      if (!to) remember(puts, id, { moment, item: event.item });
      return { gives: moment, took: to && to.actor !== event.actor ? { from: moment, to, object: id } : null };
    }
    if (type === 'queue' && event.op.includes('get')) {
      const moment = gave(event, false);
      const from = takeFrom(puts, id, event.item);
      if (!from) remember(gets, id, { moment, item: event.item });
      return {
        gives: from ? null : moment,
        took: from && from.actor !== event.actor ? { from, to: moment, object: id } : null,
      };
    }
    const from = giver(event, wait?.object === id ? wait.atNs : null);
    return from && from.actor !== event.actor
      ? { gives: null, took: { from, to: gave(event, false), object: id } }
      : nothing;
  };

  return (event) => {
    if (event.kind === 'proceed') return proceeds(event);
    if (event.kind === 'wait') waits.set(event.actor, { object: event.object.id, atNs: event.atNs });
    else if (event.kind === 'actor-ended') {
      const moment = gave(event, true);
      ends.set(event.actor, moment);
      return { gives: moment, took: null };
    } else if (event.kind === 'release' && (event.depth ?? 0) === 0) {
      const moment = gave(event, true);
      if (event.object.type === 'semaphore') remember(permits, event.object.id, moment);
      else lastRelease.set(event.object.id, moment);
      return { gives: moment, took: null };
    }
    return nothing;
  };
}
