import type { HandOff, Moment } from '#shared/analysis/hand-offs.ts';
import type { TraceFile } from './trace-file.ts';
import type { Track } from './tracks.ts';

/** A moment's place in the trace: a time within a slice that was written. */
interface Place extends Track {
  readonly ts: number;
  readonly sliceStart: number;
  readonly sliceEnd: number;
}

/** From a moment that let another actor continue to the moment it continued. */
interface Arrow {
  readonly name: string;
  readonly from: PlacedMoment;
  readonly to: PlacedMoment;
}

/**
 * A moment; whether its slice is awaited; then its place, null without one, and until then the arrows that need it.
 * Kept here instead of in maps: there may be a million.
 */
export interface PlacedMoment extends Moment {
  isWatched: boolean;
  place: Place | null | undefined;
  arrows: Arrow[] | null;
}

/** A moment that has no place yet. */
export const unplaced = (moment: Moment): PlacedMoment => ({
  ...moment,
  isWatched: false,
  place: undefined,
  arrows: null,
});

/** A moment whose slice has not ended. */
interface Open {
  readonly moment: PlacedMoment;
  readonly atUs: number;
}

/** Moments that may wait for one actor's slice to end: an actor that never waits would collect them without limit. */
const maxOpen = 20_000;

/** Draws arrows between slices, each only if both ends lie in a written slice: Perfetto binds arrows to slices. */
export interface Flows {
  readonly take: (handOff: HandOff<PlacedMoment>) => void;
  /** An actor's slice was written: moments in it get their place, earlier ones never will. */
  readonly slice: (actor: string, track: Track, startUs: number, endUs: number) => void;
  /** Arrows without a place, since a slice was shorter than a microsecond or too many moments waited. */
  readonly leftOut: () => number;
}

/** Arrows of a run; `toUs` converts ns of the run to µs of the trace. */
export function createFlows(
  trace: TraceFile,
  options: { readonly toUs: (atNs: number) => number; readonly nextId: () => number },
): Flows {
  const open = new Map<string, Open[]>();
  let found = 0;
  let drawn = 0;
  const draw = ({ name, from, to }: Arrow): void => {
    const start = from.place;
    const end = to.place;
    if (!start || !end) return;
    // The source's stamp may be slightly later, since both are taken afterwards: then one end moves, within
    // its slice.
    const endTs = end.ts < start.ts && start.ts < end.sliceEnd ? start.ts : end.ts;
    const ts = Math.min(start.ts, endTs);
    if (ts < start.sliceStart) return;
    const common = { name, cat: 'handoff', id: options.nextId() };
    trace.put({ ph: 's', ...common, pid: start.pid, tid: start.tid, ts });
    trace.put({ ph: 'f', bp: 'e', ...common, pid: end.pid, tid: end.tid, ts: endTs });
    drawn += 1;
  };
  const settle = (moment: PlacedMoment, place: Place | null): void => {
    moment.place = place;
    const { arrows } = moment;
    moment.arrows = null;
    for (const arrow of arrows ?? []) if (arrow.from.place !== undefined && arrow.to.place !== undefined) draw(arrow);
  };
  const watch = (moment: PlacedMoment): void => {
    if (moment.isWatched) return;
    moment.isWatched = true;
    const list = open.get(moment.actor) ?? [];
    open.set(moment.actor, list);
    if (list.length < maxOpen) list.push({ moment, atUs: options.toUs(moment.atNs) });
    else moment.place = null;
  };
  const placeIn = ({ moment, atUs }: Open, track: Track, startUs: number, endUs: number): Place | null => {
    const ts = moment.isLast ? Math.min(atUs, endUs - 1) : atUs;
    return ts >= startUs && ts < endUs
      ? { pid: track.pid, tid: track.tid, ts, sliceStart: startUs, sliceEnd: endUs }
      : null;
  };
  return {
    take: ({ enables, completed }) => {
      if (enables) watch(enables);
      if (!completed) return;
      found += 1;
      watch(completed.to);
      const arrow = { name: completed.object.id, from: completed.from, to: completed.to };
      for (const moment of [completed.from, completed.to]) {
        if (moment.place === undefined) (moment.arrows ??= []).push(arrow);
      }
      if (completed.from.place !== undefined && completed.to.place !== undefined) draw(arrow);
    },
    slice: (actor, track, startUs, endUs) => {
      const list = open.get(actor);
      if (!list || list.length === 0) return;
      const later: Open[] = [];
      for (const one of list) {
        if (one.atUs > endUs || (one.atUs === endUs && !one.moment.isLast)) later.push(one);
        else settle(one.moment, placeIn(one, track, startUs, endUs));
      }
      open.set(actor, later);
    },
    leftOut: () => found - drawn,
  };
}
