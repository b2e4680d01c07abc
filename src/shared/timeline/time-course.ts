import { firstIndex } from '../first-index.ts';
import type { RecordedPoint } from '../model/history.ts';

/** One recorded instant with its time in ms since the epoch, so that it is read once only. */
export interface CoursePoint extends Omit<RecordedPoint, 'time'> {
  readonly timeMs: number;
}

/** A recorded point as the charts want it. */
export function coursePoint({ time, ...values }: RecordedPoint): CoursePoint {
  return { timeMs: Date.parse(time), ...values };
}

/** A longer silence than this, in ms, is a gap: nothing is drawn over it. */
const gapMs = 15_000;

/** Index of the last point that is not after an instant; -1 if all are. */
export function pointBefore(points: readonly CoursePoint[], ms: number): number {
  return firstIndex(points.length, (index) => (points[index]?.timeMs ?? 0) > ms) - 1;
}

/** The points between two instants, both included. */
export function pointsBetween(points: readonly CoursePoint[], fromMs: number, toMs: number): readonly CoursePoint[] {
  return points.slice(pointBefore(points, fromMs - 1) + 1, pointBefore(points, toMs) + 1);
}

/** A number of recorded instants further, or back if negative; stays within the points. Null without points. */
export function stepFrom(points: readonly CoursePoint[], ms: number, steps: number): number | null {
  const at = pointBefore(points, ms);
  const wanted = Math.max(
    0,
    Math.min(points.length - 1, at + steps + (steps < 0 && (points[at]?.timeMs ?? ms) < ms ? 1 : 0)),
  );
  return points[wanted]?.timeMs ?? null;
}

/**
 * The instant meant by a click at `ms`: of the points within `reachMs` of it the one with the
 * highest CPU, because a spike may be narrower than a pixel; else the nearest one. Null without points.
 */
export function meantInstant(points: readonly CoursePoint[], ms: number, reachMs: number): number | null {
  const near = pointsBetween(points, ms - reachMs, ms + reachMs);
  if (near.length > 0)
    return near.reduce((best, point) => ((point.cpuPercent ?? -1) > (best.cpuPercent ?? -1) ? point : best)).timeMs;
  const at = pointBefore(points, ms);
  const [before, after] = [points[at], points[at + 1]];
  if (!before || !after) return (before ?? after)?.timeMs ?? null;
  return ms - before.timeMs <= after.timeMs - ms ? before.timeMs : after.timeMs;
}

/**
 * SVG path of an area of `columns` by `height` units: in each column the highest value, so that no spike is lost
 * however long
 * the course is. `top` is the top of the scale. Where nothing was recorded for longer than `gapMs` there is a hole.
 */
export function courseArea(
  points: readonly CoursePoint[],
  span: { readonly fromMs: number; readonly toMs: number },
  frame: { readonly columns: number; readonly height: number; readonly top: number },
): string {
  const { columns, height, top } = frame;
  const perMs = columns / Math.max(1, span.toMs - span.fromMs);
  const runs: { readonly x: number; y: number }[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { timeMs, cpuPercent } of points) {
    if (cpuPercent === null) continue;
    if (timeMs - lastMs > gapMs) runs.push([]);
    lastMs = timeMs;
    const x = Math.round((timeMs - span.fromMs) * perMs);
    const y = height * (1 - Math.min(1, Math.max(0, cpuPercent / top)));
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last?.x === x) last.y = Math.min(last.y, y);
    else run?.push({ x, y });
  }
  return runs
    .map((run) => {
      const end = run.at(-1);
      // One alone is as wide as a column.
      const spots = run.length === 1 && end ? [...run, { x: end.x + 1, y: end.y }] : run;
      return `M${spots[0]?.x},${height}L${spots.map(({ x, y }) => `${x},${y.toFixed(1)}`).join('L')}L${spots.at(-1)?.x},${height}Z`;
    })
    .join('');
}
