import type { ProcessState } from '../model/process.ts';
import type { Lane, LaneSegment } from './lane-model.ts';

/** A period in which the samples showed a process in the same state. */
export interface Sighting {
  readonly as: 'zombie' | 'stopped' | 'alive' | 'gone';
  readonly fromNs: number;
  lastNs: number;
}

const waysOf: Partial<Record<ProcessState, Sighting['as']>> = { Z: 'zombie', T: 'stopped' };

function note(sightings: Sighting[], as: Sighting['as'], atNs: number): void {
  const last = sightings.at(-1);
  if (last?.as === as) last.lastNs = Math.max(last.lastNs, atNs);
  else sightings.push({ as, fromNs: atNs, lastNs: atNs });
}

/** Notes how a sample showed a process. */
export function noteSighting(
  sightings: Sighting[],
  { state, atNs }: { readonly state: ProcessState; readonly atNs: number },
): void {
  note(sightings, waysOf[state] ?? 'alive', atNs);
}

/** Notes that a sample no longer showed it. */
export function notePassing(sightings: Sighting[], atNs: number): void {
  note(sightings, 'gone', atNs);
}

const segment = (state: LaneSegment['state'], fromNs: number, toNs: number | null): LaneSegment => ({
  state,
  fromNs,
  toNs,
  object: null,
});

/** Segments that only the kernel can show, in the order of time. */
function kernelSegments(lane: Lane, sightings: readonly Sighting[]): readonly LaneSegment[] {
  const segments: LaneSegment[] = [];
  for (const [index, { as, fromNs: seenNs, lastNs }] of sightings.entries()) {
    if (lastNs < lane.startedNs) continue;
    const fromNs = Math.max(seenNs, lane.startedNs);
    const nextNs = sightings[index + 1]?.fromNs ?? null;
    if (as === 'zombie') {
      // Collected after it was last seen like this, or just gone: nothing follows.
      const toNs = lane.exitsNs.find((atNs) => atNs >= lastNs && (nextNs === null || atNs <= nextNs)) ?? nextNs;
      segments.push(segment('zombie', fromNs, toNs));
      if (toNs !== null) segments.push(segment('dead', toNs, null));
      return segments;
    }
    if (as !== 'stopped' || (lane.endedNs !== null && lane.endedNs <= fromNs)) continue;
    const toNs = Math.min(nextNs ?? Infinity, lane.endedNs ?? Infinity);
    segments.push(segment('stopped', fromNs, toNs === Infinity ? null : toNs));
  }
  return segments;
}

/** The reported segments, overlaid with the kernel's. Without any it is the same array, which costs nothing. */
export function correctLane(lane: Lane, sightings: readonly Sighting[]): readonly LaneSegment[] {
  const above = kernelSegments(lane, sightings);
  if (above.length === 0) return lane.reported;
  const merged: LaneSegment[] = [];
  const append = (segment: LaneSegment): void => {
    const last = merged.at(-1);
    if (last && last.state === segment.state && last.object?.id === segment.object?.id && last.toNs === segment.fromNs)
      last.toNs = segment.toNs;
    else merged.push(segment);
  };
  let untilNs = 0;
  const tellBetween = (fromNs: number, toNs: number): void => {
    for (const reported of lane.reported) {
      const from = Math.max(reported.fromNs, fromNs);
      const to = Math.min(reported.toNs ?? Infinity, toNs);
      if (from < to) append({ ...reported, fromNs: from, toNs: to === Infinity ? null : to });
    }
  };
  for (const segment of above) {
    tellBetween(untilNs, segment.fromNs);
    append({ ...segment });
    untilNs = segment.toNs ?? Infinity;
  }
  tellBetween(untilNs, Infinity);
  return merged;
}
