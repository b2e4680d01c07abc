import type { LabEvent } from '../model/lab.ts';

/** One reported value and when, in ns since the run began. */
export interface SeriesPoint {
  readonly atNs: number;
  readonly value: number;
}

/** All values of one metric in the order of time, with the unit last reported. */
export interface MetricSeries {
  readonly name: string;
  unit: string;
  readonly points: SeriesPoint[];
}

/** Series under construction by metric, changed in place by each event. */
export type SeriesBoard = Map<string, MetricSeries>;

/** Min number of values for a chart over time. */
const fewest = 5;

/** Applies one event; only metrics matter. Events of several actors may arrive slightly out of order. */
export function foldSeriesEvent(board: SeriesBoard, event: LabEvent): void {
  if (event.kind !== 'metric') return;
  const series = board.get(event.name) ?? { name: event.name, unit: event.unit, points: [] };
  board.set(event.name, series);
  series.unit = event.unit;
  const after = series.points.findLastIndex(({ atNs }) => atNs <= event.atNs);
  series.points.splice(after + 1, 0, { atNs: event.atNs, value: event.value });
}

/** The metrics that were reported often enough to be drawn over time. */
export function drawableSeries(board: SeriesBoard): readonly MetricSeries[] {
  return [...board.values()].filter(({ points }) => points.length >= fewest);
}

/** Min and max value. */
export function seriesRange(points: readonly SeriesPoint[]): { readonly low: number; readonly high: number } {
  return points.reduce(({ low, high }, { value }) => ({ low: Math.min(low, value), high: Math.max(high, value) }), {
    low: Infinity,
    high: -Infinity,
  });
}

/**
 * At most about `most` of the points: the lowest and highest of each segment, and the last, so that no peak is lost.
 */
export function thinPoints(points: readonly SeriesPoint[], most: number): readonly SeriesPoint[] {
  if (points.length <= most) return points;
  const length = Math.ceil((2 * points.length) / most);
  const thin: SeriesPoint[] = [];
  for (let from = 0; from < points.length; from += length) {
    const segment = points.slice(from, from + length);
    const { low, high } = seriesRange(segment);
    const lowest = segment.findIndex(({ value }) => value === low);
    const highest = segment.findIndex(({ value }) => value === high);
    for (const index of new Set([Math.min(lowest, highest), Math.max(lowest, highest)]))
      thin.push(...segment.slice(index, index + 1));
  }
  const last = points.at(-1);
  if (last && thin.at(-1) !== last) thin.push(last);
  return thin;
}
