import { firstIndex } from '../first-index.ts';
import type { ProcessState } from '../model/process.ts';
import { channelMeaning } from '../text/wait-channel.ts';
import type { Lane, LaneSegment } from './lane-model.ts';

/** Successive samples of one process or thread that showed the same. */
export interface Sighting {
  /** `gone`: no longer in the sample. */
  readonly state: ProcessState | 'gone';
  readonly fromNs: number;
  lastNs: number;
  /** The kernel function it slept in; null if unknown. */
  readonly channel: string | null;
  /** The processor it last ran on, from 0; null if unknown. */
  readonly processor: number | null;
}

/** Notes what one sample showed. Samples come in order of time. */
export function noteSighting(sightings: Sighting[], seen: Omit<Sighting, 'lastNs'>): void {
  const last = sightings.at(-1);
  const isSame =
    last?.state === seen.state &&
    (seen.state === 'Z' ||
      seen.state === 'T' ||
      seen.state === 'gone' ||
      (last.channel === seen.channel && last.processor === seen.processor));
  if (last && isSame) last.lastNs = Math.max(last.lastNs, seen.fromNs);
  else sightings.push({ ...seen, lastNs: seen.fromNs });
}

/** Index of the first sighting that ends at or after an instant. */
export function sightingFrom(sightings: readonly Sighting[], atNs: number): number {
  return firstIndex(sightings.length, (index) => (sightings[index]?.lastNs ?? 0) >= atNs);
}

/** Until when a sighting is taken to last: to the next sample, but not beyond the reported end of the actor. */
export function seenUntil({ endedNs, exitsNs }: Lane, sightings: readonly Sighting[], at: number): number {
  const [lastNs, next] = [sightings[at]?.lastNs ?? 0, sightings[at + 1]];
  if (!next) return lastNs;
  if (next.state !== 'gone' || endedNs === null) return next.fromNs;
  return Math.max(lastNs, Math.min(next.fromNs, Math.max(endedNs, ...exitsNs)));
}

const segment = (state: LaneSegment['state'], fromNs: number, toNs: number | null): LaneSegment => ({
  state,
  fromNs,
  toNs,
  object: null,
});

/** Whether only the kernel can show what this process does: a zombie or a stopped process reports nothing. */
export const hasKernelStates = (sightings: readonly Sighting[]): boolean =>
  sightings.some(({ state }) => state === 'Z' || state === 'T');

/** Segments that only the kernel can show, in the order of time. */
function kernelSegments(lane: Lane, sightings: readonly Sighting[]): readonly LaneSegment[] {
  const segments: LaneSegment[] = [];
  if (lane.kind !== 'process') return segments;
  for (const [index, { state, fromNs: seenNs, lastNs }] of sightings.entries()) {
    if (lastNs < lane.startedNs || (state !== 'Z' && state !== 'T')) continue;
    const fromNs = Math.max(seenNs, lane.startedNs);
    const nextNs = sightings[index + 1]?.fromNs ?? null;
    if (state === 'Z') {
      // Collected after it was last seen like this, or just gone: nothing follows.
      const toNs = lane.exitsNs.find((atNs) => atNs >= lastNs && (nextNs === null || atNs <= nextNs)) ?? nextNs;
      segments.push(segment('zombie', fromNs, toNs));
      if (toNs !== null) segments.push(segment('dead', toNs, null));
      return segments;
    }
    if (lane.endedNs !== null && lane.endedNs <= fromNs) continue;
    const toNs = Math.min(nextNs ?? Infinity, lane.endedNs ?? Infinity);
    segments.push(segment('stopped', fromNs, toNs === Infinity ? null : toNs));
  }
  return segments;
}

/** A part of a segment in which all samples showed the same. */
interface Part {
  readonly state: 'running' | 'idle' | 'unexplained';
  readonly firstNs: number;
  lastNs: number;
  channel: string | null;
}

/**
 * A segment without a reported wait, by what the samples in it showed. The actor reported something at both ends,
 * so it ran there; a sleep that a sample found is taken to reach from one report to the next, since nothing else is
 * known of it. Without a sample nothing is known but that no wait was reported. Asleep in its event loop, or without a
 * sample, an actor that reported that it waits for a message (the segment's object) does just that.
 */
export function explainRunning(reported: LaneSegment, sightings: readonly Sighting[]): readonly LaneSegment[] {
  if (reported.state !== 'running') return [reported];
  const endNs = reported.toNs ?? Infinity;
  const parts: Part[] = [];
  for (let index = sightingFrom(sightings, reported.fromNs); index < sightings.length; index += 1) {
    const seen = sightings[index];
    if (!seen || seen.fromNs >= endNs) break;
    if (seen.state === 'gone' || seen.state === 'Z' || seen.state === 'T' || seen.state === '?') continue;
    const asleep = seen.channel !== null && channelMeaning(seen.channel) === 'poll' ? 'idle' : 'unexplained';
    const state = seen.state === 'R' ? 'running' : asleep;
    const [firstNs, lastNs] = [Math.max(seen.fromNs, reported.fromNs), Math.min(seen.lastNs, endNs)];
    const before = parts.at(-1);
    if (before?.state === state) {
      before.lastNs = lastNs;
      if (before.channel !== seen.channel) before.channel = null;
    } else parts.push({ state, firstNs, lastNs, channel: state === 'running' ? null : seen.channel });
  }
  const { object } = reported;
  if (parts.length === 0) return [{ ...reported, state: object === null ? 'unsampled' : 'queue' }];
  return parts.map(({ state, firstNs, lastNs, channel }, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    return {
      ...(state === 'idle' && object !== null ? { state: 'queue' as const, object } : { state, object: null }),
      fromNs: before ? (before.lastNs + firstNs) / 2 : reported.fromNs,
      toNs: after ? (lastNs + after.firstNs) / 2 : reported.toNs,
      ...(channel === null ? {} : { channel }),
    };
  });
}

/** The reported segments as the samples explain them, overlaid with what only the kernel can show. */
export function correctLane(lane: Lane, sightings: readonly Sighting[]): readonly LaneSegment[] {
  const above = kernelSegments(lane, sightings);
  const merged: LaneSegment[] = [];
  const append = (added: LaneSegment): void => {
    const last = merged.at(-1);
    if (last && last.state === added.state && last.object?.id === added.object?.id && last.toNs === added.fromNs)
      last.toNs = added.toNs;
    else merged.push(added);
  };
  let untilNs = 0;
  let next = 0;
  const addReported = (fromNs: number, toNs: number): void => {
    while (next > 0 && (lane.reported[next]?.fromNs ?? Infinity) > fromNs) next -= 1;
    for (; next < lane.reported.length; next += 1) {
      const reported = lane.reported[next];
      if (!reported || reported.fromNs >= toNs) break;
      const from = Math.max(reported.fromNs, fromNs);
      const to = Math.min(reported.toNs ?? Infinity, toNs);
      if (from >= to) continue;
      for (const part of explainRunning({ ...reported, fromNs: from, toNs: to === Infinity ? null : to }, sightings))
        append(part === reported ? { ...part } : part);
    }
  };
  for (const added of above) {
    addReported(untilNs, added.fromNs);
    append({ ...added });
    untilNs = added.toNs ?? Infinity;
  }
  addReported(untilNs, Infinity);
  return merged;
}
