import { firstIndex } from '../first-index.ts';
import { laneStates, type LaneSegment } from './lane-model.ts';

/** Segments whose totals are stored together. */
const blockSize = 32;

/** A lane's segments in typed arrays, with totals per block: a million segments are summed up in no time. */
export interface LaneIndex {
  readonly count: number;
  readonly fromNs: Float64Array;
  /** Of the last one Infinity while it lasts. */
  readonly toNs: Float64Array;
  /** Index in `laneStates`. */
  readonly state: Uint8Array;
  /** Time per state in all blocks before each block, in ns. */
  readonly before: Float64Array;
}

const stateIndex = new Map(laneStates.map((state, index) => [state, index]));
const stateCount = laneStates.length;

/** Indexes segments that follow each other in time. */
export function indexSegments(segments: readonly LaneSegment[]): LaneIndex {
  const count = segments.length;
  const fromNs = new Float64Array(count);
  const toNs = new Float64Array(count);
  const state = new Uint8Array(count);
  const before = new Float64Array((Math.floor(count / blockSize) + 1) * stateCount);
  const sums = new Float64Array(stateCount);
  for (const [index, segment] of segments.entries()) {
    if (index % blockSize === 0) before.set(sums, (index / blockSize) * stateCount);
    const kind = stateIndex.get(segment.state) ?? 0;
    fromNs[index] = segment.fromNs;
    toNs[index] = segment.toNs ?? Infinity;
    state[index] = kind;
    if (segment.toNs !== null) sums[kind]! += segment.toNs - segment.fromNs;
  }
  if (count % blockSize === 0) before.set(sums, (count / blockSize) * stateCount);
  return { count, fromNs, toNs, state, before };
}

/**
 * Index of the first segment that ends after an instant; `count` if none does.
 * @internal exported for tests
 */
export function firstEndingAfter({ count, toNs }: LaneIndex, atNs: number, fromIndex = 0): number {
  // Mostly it is near: steps that double find it faster than the whole array would.
  let low = fromIndex;
  let step = 1;
  while (low + step < count && (toNs[low + step] ?? Infinity) <= atNs) {
    low += step;
    step *= 2;
  }
  return firstIndex(Math.min(count, low + step), (index) => (toNs[index] ?? Infinity) > atNs, low);
}

/** Adds the time per state in an interval to `into`, in ns; `first` is `firstEndingAfter(index, fromNs)`. */
export function addShares(
  index: LaneIndex,
  { fromNs, toNs }: { readonly fromNs: number; readonly toNs: number },
  into: Float64Array,
  first = firstEndingAfter(index, fromNs),
): void {
  const end = firstEndingAfter(index, toNs, first);
  const addOne = (at: number): void => {
    const time = Math.min(index.toNs[at] ?? toNs, toNs) - Math.max(index.fromNs[at] ?? toNs, fromNs);
    if (time > 0) into[index.state[at] ?? 0]! += time;
  };
  const firstBlock = Math.ceil((first + 1) / blockSize);
  const lastBlock = Math.floor(end / blockSize);
  if (firstBlock >= lastBlock) {
    for (let at = first; at <= end && at < index.count; at += 1) addOne(at);
    return;
  }
  for (let at = first; at < firstBlock * blockSize; at += 1) addOne(at);
  for (let kind = 0; kind < stateCount; kind += 1)
    into[kind]! +=
      (index.before[lastBlock * stateCount + kind] ?? 0) - (index.before[firstBlock * stateCount + kind] ?? 0);
  for (let at = lastBlock * blockSize; at <= end && at < index.count; at += 1) addOne(at);
}

/** Receives what to draw of a lane; times in ns, positions in px. */
export interface LaneSink {
  /** A segment that is at least a pixel wide. */
  readonly segment: (index: number, fromPx: number, toPx: number) => void;
  /** A pixel that several segments share, with the time of each state in it, in ns; valid during the call only. */
  readonly pixel: (px: number, shares: Float64Array) => void;
}

/** Passes on what to draw of a lane in a view: no segment is left out, and the cost depends on the width only. */
export function visitLane(
  index: LaneIndex,
  view: { readonly fromNs: number; readonly toNs: number; readonly width: number },
  sink: LaneSink,
): void {
  const nsPerPx = (view.toNs - view.fromNs) / view.width;
  const px = (ns: number): number => (ns - view.fromNs) / nsPerPx;
  const shares = new Float64Array(stateCount);
  let at = firstEndingAfter(index, view.fromNs);
  while (at < index.count) {
    const fromNs = index.fromNs[at] ?? Infinity;
    if (fromNs >= view.toNs) break;
    const toNs = index.toNs[at] ?? Infinity;
    if (toNs - fromNs >= nsPerPx) {
      sink.segment(at, Math.max(0, px(fromNs)), Math.min(view.width, px(toNs)));
      at += 1;
      continue;
    }
    const column = Math.max(0, Math.floor(px(fromNs)));
    const end = view.fromNs + (column + 1) * nsPerPx;
    let next = firstEndingAfter(index, end, at);
    // A wide segment that begins within this pixel is drawn by itself.
    if (
      next < index.count &&
      (index.fromNs[next] ?? Infinity) < end &&
      (index.toNs[next] ?? 0) - (index.fromNs[next] ?? 0) < nsPerPx
    )
      next += 1;
    next = Math.max(next, at + 1);
    shares.fill(0);
    addShares(index, { fromNs, toNs: Math.max(index.toNs[next - 1] ?? end, fromNs) }, shares, at);
    sink.pixel(column, shares);
    at = next;
  }
}
