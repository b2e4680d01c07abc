import { indexSegments, type LaneIndex } from '#shared/timeline/lane-index.ts';
import type { Lane, LaneSegment } from '#shared/timeline/lane-model.ts';

const indices = new WeakMap<readonly LaneSegment[], LaneIndex>();

/** The index of a lane's segments, made once for as long as they are the same. */
export function indexOf({ segments }: Lane): LaneIndex {
  let index = indices.get(segments);
  if (!index) indices.set(segments, (index = indexSegments(segments)));
  return index;
}
