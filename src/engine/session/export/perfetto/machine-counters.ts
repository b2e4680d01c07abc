import type { RecordedPoint } from '#shared/model/history.ts';
import type { HistoryChunk } from '../chunks.ts';
import type { CounterNames } from './process-counters.ts';
import type { TraceFile } from './trace-file.ts';
import type { Track } from './tracks.ts';

/** A pause between two chunks longer than this many intervals was not recorded. */
const gapIntervals = 2.5;

/** Writes the machine's past as counters. Unrecorded times become a slice, since a counter cannot show them. */
export function countMachine(
  trace: TraceFile,
  options: {
    readonly track: Track;
    readonly names: CounterNames & { readonly processes: string; readonly gap: string };
    readonly toUs: (timeMs: number) => number;
  },
): (chunk: HistoryChunk) => void {
  const { track, names, toUs } = options;
  let last: { readonly toMs: number; readonly intervalMs: number } | null = null;
  return (chunk) => {
    if (last && chunk.fromMs - last.toMs > gapIntervals * last.intervalMs) {
      const ts = toUs(last.toMs);
      trace.put({ ph: 'X', cat: 'gap', name: names.gap, ...track, ts, dur: toUs(chunk.fromMs) - ts });
    }
    for (const { time, processes, cpuPercent, memoryUsedBytes } of JSON.parse(chunk.points) as RecordedPoint[]) {
      const ts = toUs(Date.parse(time));
      for (const [name, value] of [
        [names.cpu, cpuPercent],
        [names.memory, memoryUsedBytes],
        [names.processes, processes],
      ] as const) {
        if (value !== null && Number.isFinite(value)) trace.put({ ph: 'C', name, ...track, ts, args: { value } });
      }
    }
    last = {
      toMs: chunk.toMs,
      intervalMs: Math.max(1000, (chunk.toMs - chunk.fromMs) / Math.max(1, chunk.frames - 1)),
    };
  };
}
