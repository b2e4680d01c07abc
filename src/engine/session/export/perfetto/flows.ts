import type { Arrow, HandOff, Moment, Place } from './hand-offs.ts';
import type { TraceFile } from './trace-file.ts';
import type { Track } from './tracks.ts';

/** A moment whose slice is not over. */
interface Open {
  readonly moment: Moment;
  readonly atUs: number;
}

/** Moments that may wait for one actor's slice to end: who never waits would gather them without end. */
const mostOpen = 20_000;

/** Draws arrows between slices, each only when both its ends lie in a slice that was written: Perfetto binds them to slices. */
export interface Flows {
  readonly take: (handOff: HandOff) => void;
  /** An actor's slice was written: moments in it have their place, those before it never will. */
  readonly slice: (actor: string, track: Track, startUs: number, endUs: number) => void;
  /** Arrows without a place, because a slice was shorter than a microsecond or too many moments waited. */
  readonly leftOut: () => number;
}

/** Arrows of a run; `toUs` tells the trace's time of a run's nanosecond. */
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
    // The giver's stamp may be later by a hair, since both are taken after the fact: then one end gives way, within its slice.
    const endTs = end.ts < start.ts && start.ts < end.sliceEnd ? start.ts : end.ts;
    const ts = Math.min(start.ts, endTs);
    if (ts < start.sliceStart) return;
    const common = { name, cat: 'handoff', id: options.nextId() };
    trace.put({ ph: 's', ...common, pid: start.pid, tid: start.tid, ts });
    trace.put({ ph: 'f', bp: 'e', ...common, pid: end.pid, tid: end.tid, ts: endTs });
    drawn += 1;
  };
  const settle = (moment: Moment, place: Place | null): void => {
    moment.place = place;
    const { arrows } = moment;
    moment.arrows = null;
    for (const arrow of arrows ?? []) if (arrow.from.place !== undefined && arrow.to.place !== undefined) draw(arrow);
  };
  const watch = (moment: Moment): void => {
    if (moment.isWatched) return;
    moment.isWatched = true;
    const list = open.get(moment.actor) ?? [];
    open.set(moment.actor, list);
    if (list.length < mostOpen) list.push({ moment, atUs: options.toUs(moment.atNs) });
    else moment.place = null;
  };
  const placeIn = ({ moment, atUs }: Open, track: Track, startUs: number, endUs: number): Place | null => {
    const ts = moment.isLast ? Math.min(atUs, endUs - 1) : atUs;
    return ts >= startUs && ts < endUs
      ? { pid: track.pid, tid: track.tid, ts, sliceStart: startUs, sliceEnd: endUs }
      : null;
  };
  return {
    take: ({ gives, took }) => {
      if (gives) watch(gives);
      if (!took) return;
      found += 1;
      watch(took.to);
      const arrow = { name: took.object, from: took.from, to: took.to };
      for (const moment of [took.from, took.to]) {
        if (moment.place === undefined) (moment.arrows ??= []).push(arrow);
      }
      if (took.from.place !== undefined && took.to.place !== undefined) draw(arrow);
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
