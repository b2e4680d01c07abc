/** One line or area of a chart over time. */
export interface ChartSeries {
  /** Name of its value in each point. */
  readonly name: string;
  readonly label: string;
  /** A colour of CSS. */
  readonly color: string;
}

/** `time` in ms; a value that is not known is null and leaves a gap. */
export type TimePoint = Readonly<Record<string, number | null>> & { readonly time: number };

/** SVG paths of one series: its line, and the area down to what lies below it. */
export interface TimePath {
  readonly line: string;
  readonly area: string;
}

/** Where a chart lies: the span of time it shows, the top of its scale, and its size. */
export interface TimeFrame {
  readonly startMs: number;
  readonly endMs: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/**
 * The smallest round number that is not below `value`: 1, 2 or 5 times a power of ten, or of bytes with their powers of
 * 1024.
 */
export function niceTop(value: number, base: 1000 | 1024): number {
  let unit = base === 1024 ? 1 : 1e-3;
  while (value / unit > (steps.at(-1) ?? 1)) unit *= base;
  return (steps.find((step) => step * unit >= value) ?? 1) * unit;
}

/** A point on the line with the height of what lies below it. */
interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly floor: number;
}

function pathOf(runs: readonly (readonly PlotPoint[])[]): TimePath {
  const at = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  const drawn = runs.filter((run) => run.length > 1);
  const line = drawn.map((run) => `M${run.map(({ x, y }) => at(x, y)).join('L')}`).join('');
  const area = drawn
    .map(
      (run) =>
        `M${[...run.map(({ x, y }) => at(x, y)), ...run.toReversed().map(({ x, floor }) => at(x, floor))].join('L')}Z`,
    )
    .join('');
  return { line, area };
}

/**
 * One path per name, in their order; stacked ones stand on those before. Unknown values and what is older than the
 * frame are left out.
 */
export function timePaths(
  points: readonly TimePoint[],
  names: readonly string[],
  { startMs, endMs, top, width, height }: TimeFrame,
  stacked: boolean,
): readonly TimePath[] {
  const shown = points.filter(({ time }) => time >= startMs);
  const below = shown.map(() => 0);
  const yOf = (value: number): number => height * (1 - Math.min(1, Math.max(0, value / top)));
  return names.map((name) => {
    const runs: PlotPoint[][] = [[]];
    shown.forEach((point, index) => {
      const value = point[name] ?? null;
      if (value === null) {
        if (runs.at(-1)?.length !== 0) runs.push([]);
        return;
      }
      const floor = stacked ? (below[index] ?? 0) : 0;
      below[index] = floor + value;
      runs
        .at(-1)
        ?.push({ x: (width * (point.time - startMs)) / (endMs - startMs), y: yOf(floor + value), floor: yOf(floor) });
    });
    return pathOf(runs);
  });
}

/** The point nearest to a time; null without points. */
export function nearestPoint<T extends { readonly time: number }>(points: readonly T[], timeMs: number): T | null {
  return points.reduce<T | null>(
    (best, point) => (best !== null && Math.abs(best.time - timeMs) <= Math.abs(point.time - timeMs) ? best : point),
    null,
  );
}

/** One line or area of a time chart. */
export interface ChartSeries {
  /** Name of its value in each point. */
  readonly name: string;
  readonly label: string;
  /** A colour of CSS. */
  readonly color: string;
}
