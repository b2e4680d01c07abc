import { historyMs } from './chart-points.ts';

/** One sample of a process; times of the page's clock in ms, counters since the start of the process. */
export interface TrendLook {
  readonly timeMs: number;
  readonly cpuPercent: number | null;
  readonly cpuTimeMs: number | null;
  readonly memoryBytes: number | null;
  readonly threads: number | null;
  readonly readBytes: number | null;
  readonly writtenBytes: number | null;
}

/** One point of the charts; rates cover the time since the previous sample. */
export interface TrendPoint {
  readonly timeMs: number;
  readonly cpuPercent: number | null;
  readonly memoryBytes: number | null;
  readonly threads: number | null;
  readonly readPerSecond: number | null;
  readonly writtenPerSecond: number | null;
}

/** The last two minutes of one process. */
export interface Trend {
  readonly last: TrendLook | null;
  readonly points: readonly TrendPoint[];
}

export const emptyTrend: Trend = { last: null, points: [] };

/** How much a counter grew per ms; null when it is not known or has gone back. */
function growth(before: number | null | undefined, after: number | null, elapsedMs: number): number | null {
  if (before === null || before === undefined || after === null || elapsedMs <= 0 || after < before) return null;
  return (after - before) / elapsedMs;
}

const times = (rate: number | null, factor: number): number | null => (rate === null ? null : rate * factor);

/**
 * The trend with one more sample. CPU % is computed from the CPU time between samples if known, else
 * taken from the row.
 */
export function appendLook({ last, points }: Trend, look: TrendLook): Trend {
  const elapsedMs = last ? look.timeMs - last.timeMs : 0;
  const point: TrendPoint = {
    timeMs: look.timeMs,
    memoryBytes: look.memoryBytes,
    threads: look.threads,
    cpuPercent: times(growth(last?.cpuTimeMs, look.cpuTimeMs, elapsedMs), 100) ?? look.cpuPercent,
    readPerSecond: times(growth(last?.readBytes, look.readBytes, elapsedMs), 1000),
    writtenPerSecond: times(growth(last?.writtenBytes, look.writtenBytes, elapsedMs), 1000),
  };
  return { last: look, points: [...points.filter(({ timeMs }) => timeMs >= look.timeMs - historyMs), point] };
}
