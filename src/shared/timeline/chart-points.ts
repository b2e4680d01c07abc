/** One point of a history: when, and how much of each. */
export interface ChartPoint {
  readonly timeMs: number;
  readonly cpuPercent: number | null;
  readonly memoryBytes: number | null;
}

/** How far back the histories reach, in ms. */
export const historyMs = 120_000;

/** The history with one more point, and without those that are too old. */
export function appendPoint(points: readonly ChartPoint[], point: ChartPoint): readonly ChartPoint[] {
  const oldest = point.timeMs - historyMs;
  const from = points.findIndex(({ timeMs }) => timeMs >= oldest);
  return [...(from === -1 ? [] : points.slice(from)), point];
}
