import { laneStates, type LaneSegment, type LaneState } from '#shared/timeline/lane-model.ts';

/** Columns of a lane in the picture. */
export const laneColumns = 840;
/** A segment at least this wide may have a label. */
const labelColumns = 30;
/** States that must stay visible are shown if they take this share of a column. */
const heavy: Readonly<Partial<Record<LaneState, number>>> = { lock: 0.05, zombie: 0.05 };

/** One lane of the picture, for a run of any length. */
export interface LaneBins {
  readonly add: (segment: LaneSegment, toNs: number) => void;
  readonly hold: (fromNs: number, toNs: number) => void;
  /** Segments of equal state in columns, in order. */
  readonly segments: () => readonly { readonly state: LaneState; readonly from: number; readonly to: number }[];
  readonly holds: () => readonly { readonly from: number; readonly to: number }[];
  /** Wide segments with what they wait for. */
  readonly words: readonly { readonly segment: LaneSegment; readonly from: number; readonly to: number }[];
  /** Time in each state, in ns. */
  readonly totals: ReadonlyMap<LaneState, number>;
}

/** Adjacent columns of equal value as one; `null` for empty ones. */
function runsOf<T>(values: readonly (T | null)[]): { readonly value: T; readonly from: number; readonly to: number }[] {
  const runs: { value: T; from: number; to: number }[] = [];
  values.forEach((value, column) => {
    const last = runs.at(-1);
    if (value === null) return;
    if (last && last.value === value && last.to === column) last.to = column + 1;
    else runs.push({ value, from: column, to: column + 1 });
  });
  return runs;
}

/**
 * An empty lane for a run of this length; times are summed per column, so that a million segments take
 * no more memory than one.
 */
export function createLaneBins(endNs: number): LaneBins {
  const times = new Float64Array(laneColumns * laneStates.length);
  const held = new Uint8Array(laneColumns);
  const words: LaneBins['words'][number][] = [];
  const totals = new Map<LaneState, number>();
  const columnNs = Math.max(1, endNs) / laneColumns;
  const clamp = (ns: number): number => Math.min(laneColumns, Math.max(0, ns / columnNs));
  const at = (column: number): LaneState | null => {
    let best: LaneState | null = null;
    let most = 0;
    for (const [index, state] of laneStates.entries()) {
      const time = times[column * laneStates.length + index] ?? 0;
      const share = heavy[state];
      if (share !== undefined && time >= share * columnNs) return state;
      if (time > most) [best, most] = [state, time];
    }
    return best;
  };
  return {
    words,
    totals,
    add: (segment, toNs) => {
      const index = laneStates.indexOf(segment.state);
      const [from, to] = [clamp(segment.fromNs), clamp(toNs)];
      if (segment.state !== 'dead')
        totals.set(segment.state, (totals.get(segment.state) ?? 0) + Math.max(0, toNs - segment.fromNs));
      for (let column = Math.floor(from); column < to; column += 1) {
        times[column * laneStates.length + index]! += (Math.min(to, column + 1) - Math.max(from, column)) * columnNs;
      }
      if (to - from >= labelColumns) words.push({ segment, from, to });
    },
    hold: (fromNs, toNs) => {
      const from = Math.floor(clamp(fromNs));
      held.fill(1, from, Math.max(from + 1, Math.ceil(clamp(toNs))));
    },
    segments: () =>
      runsOf(Array.from({ length: laneColumns }, (_, column) => at(column))).map(({ value, ...place }) => ({
        state: value,
        ...place,
      })),
    holds: () => runsOf(Array.from(held, (value) => (value === 0 ? null : value))),
  };
}
