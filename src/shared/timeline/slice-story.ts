import { endedWait, type Arrow } from './arrows.ts';
import type { Lane, LaneSegment, LaneState } from './lane-model.ts';
import { firstSegmentAfter } from './lanes.ts';

/** A holder of what was waited for, during a part of the wait. */
export interface HolderPart {
  readonly actor: string;
  readonly fromNs: number;
  readonly toNs: number;
  /** What it was doing meanwhile, longest first, in ns. */
  readonly doing: readonly (readonly [LaneState, number])[];
}

/** What led to a wait and what ended it. */
export interface SliceStory {
  /** Holders of the awaited object during the wait, in order of time. */
  readonly holders: readonly HolderPart[];
  /** Other actors that waited for the same object at the same time. */
  readonly alsoWaiting: readonly string[];
  /** The action of another actor that ended the wait. */
  readonly endedBy: Arrow | null;
}

/** How long a lane was in each state during an interval, longest first. */
export function statesIn(lane: Lane, fromNs: number, toNs: number): readonly (readonly [LaneState, number])[] {
  const totals = new Map<LaneState, number>();
  for (let index = firstSegmentAfter(lane, fromNs); index < lane.segments.length; index += 1) {
    const segment = lane.segments[index];
    if (!segment || segment.fromNs >= toNs) break;
    const time = Math.min(segment.toNs ?? toNs, toNs) - Math.max(segment.fromNs, fromNs);
    if (time > 0) totals.set(segment.state, (totals.get(segment.state) ?? 0) + time);
  }
  return [...totals].sort(([, a], [, b]) => b - a);
}

/** Explains a segment of a lane; `lastNs` ends what still lasts. */
export function storyOf(
  lanes: ReadonlyMap<string, Lane>,
  arrows: readonly Arrow[],
  { actor, segment, lastNs }: { readonly actor: string; readonly segment: LaneSegment; readonly lastNs: number },
): SliceStory {
  const { object, fromNs } = segment;
  const toNs = segment.toNs ?? lastNs;
  const holders: HolderPart[] = [];
  const alsoWaiting: string[] = [];
  for (const lane of lanes.values()) {
    if (object === null || lane.actor === actor) continue;
    for (const hold of lane.holds) {
      const from = Math.max(hold.fromNs, fromNs);
      const to = Math.min(hold.toNs ?? toNs, toNs);
      if (hold.object.id === object.id && from < to)
        holders.push({ actor: lane.actor, fromNs: from, toNs: to, doing: statesIn(lane, from, to) });
    }
    if (
      object.type !== 'timer' &&
      lane.segments.some(
        (other) => other.object?.id === object.id && other.fromNs < toNs && (other.toNs ?? Infinity) > fromNs,
      )
    )
      alsoWaiting.push(lane.actor);
  }
  if (object?.type === 'actor' && holders.length === 0) {
    const joined = lanes.get(object.id);
    const to = Math.min(joined?.endedNs ?? toNs, toNs);
    if (joined && fromNs < to)
      holders.push({ actor: joined.actor, fromNs, toNs: to, doing: statesIn(joined, fromNs, to) });
  }
  const endedBy =
    object === null
      ? null
      : (arrows.find(
          (arrow) =>
            arrow.to === actor && arrow.object.id === object.id && endedWait(arrow) && Math.abs(arrow.toNs - toNs) < 1,
        ) ?? null);
  return { holders: holders.sort((a, b) => a.fromNs - b.fromNs), alsoWaiting, endedBy };
}
