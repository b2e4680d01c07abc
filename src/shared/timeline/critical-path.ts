import { firstIndex } from '../first-index.ts';
import { endedWait, type Arrow } from './arrows.ts';
import type { Lane, LaneState } from './lane-model.ts';

/** A part of the critical path: what one actor did, or `hand-off`, from its cause to the actor's continuation. */
export interface PathPart {
  readonly actor: string;
  readonly fromNs: number;
  readonly toNs: number;
  readonly cause: LaneState | 'hand-off';
}

/** What one actor did in an interval, as parts without gaps. */
function ownParts(lane: Lane, fromNs: number, toNs: number): readonly PathPart[] {
  const parts: PathPart[] = [];
  let atNs = fromNs;
  for (const segment of lane.segments) {
    if (segment.fromNs >= toNs) break;
    const end = Math.min(segment.toNs ?? Infinity, toNs);
    if (end <= atNs) continue;
    parts.push({ actor: lane.actor, fromNs: atNs, toNs: end, cause: segment.state });
    atNs = end;
  }
  if (atNs < toNs) parts.push({ actor: lane.actor, fromNs: atNs, toNs, cause: 'unsampled' });
  return parts;
}

function arrowsByTarget(arrows: readonly Arrow[]): ReadonlyMap<string, readonly Arrow[]> {
  const byTarget = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    if (!endedWait(arrow)) continue;
    const list = byTarget.get(arrow.to) ?? [];
    byTarget.set(arrow.to, list);
    list.push(arrow);
  }
  for (const list of byTarget.values()) list.sort((a, b) => a.toNs - b.toNs);
  return byTarget;
}

/** Index of the last arrow that is not later. */
function lastUntil(arrows: readonly Arrow[], atNs: number): number {
  return firstIndex(arrows.length, (index) => (arrows[index]?.toNs ?? Infinity) > atNs) - 1;
}

/**
 * The chain of actors and waits that decided how long the run took, from its first instant to its last: back from
 * the last end, through whichever actor ended each wait, and from a first instant to the actor that started it.
 * Parts come in order of time, without gaps and overlaps.
 */
export function criticalPath(
  lanes: ReadonlyMap<string, Lane>,
  arrows: readonly Arrow[],
  lastNs: number,
): readonly PathPart[] {
  const byTarget = arrowsByTarget(arrows);
  let lane: Lane | undefined;
  let atNs = -Infinity;
  for (const candidate of lanes.values()) {
    if (candidate.kind === 'task') continue;
    const endNs = candidate.endedNs ?? lastNs;
    if (endNs > atNs) [lane, atNs] = [candidate, endNs];
  }
  const used = new Set<Arrow>();
  const backwards: PathPart[] = [];
  while (lane) {
    const list: readonly Arrow[] = byTarget.get(lane.actor) ?? [];
    let index = lastUntil(list, atNs);
    while (index >= 0 && used.has(list[index] as Arrow)) index -= 1;
    const arrow: Arrow | undefined = list[index];
    const source = arrow && lanes.get(arrow.from);
    if (arrow && source && arrow.toNs >= lane.startedNs) {
      used.add(arrow);
      backwards.push(...ownParts(lane, arrow.toNs, atNs).toReversed());
      if (arrow.fromNs < arrow.toNs)
        backwards.push({ actor: lane.actor, fromNs: arrow.fromNs, toNs: arrow.toNs, cause: 'hand-off' });
      [lane, atNs] = [source, arrow.fromNs];
      continue;
    }
    backwards.push(...ownParts(lane, Math.min(lane.startedNs, atNs), atNs).toReversed());
    const parent: Lane | undefined = lane.parent === null ? undefined : lanes.get(lane.parent);
    if (!parent || parent.startedNs >= lane.startedNs) break;
    [lane, atNs] = [parent, Math.min(lane.startedNs, atNs)];
  }
  return backwards.toReversed();
}

/** How long the path spent on each cause, in ns, longest first. */
export function pathTotals(parts: readonly PathPart[]): readonly (readonly [PathPart['cause'], number])[] {
  const totals = new Map<PathPart['cause'], number>();
  for (const { cause, fromNs, toNs } of parts) totals.set(cause, (totals.get(cause) ?? 0) + (toNs - fromNs));
  return [...totals].sort(([, a], [, b]) => b - a);
}
