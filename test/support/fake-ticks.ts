import type { ProcessRow } from '#shared/model/process.ts';
import type { Snapshot } from '#engine/history/snapshot.ts';
import { RecordingReader } from '#engine/history/recording-reader.ts';
import type { ChunkSource } from '#engine/history/chunk-source.ts';
import type { Ring } from '#engine/history/ring.ts';
import type { RowTable } from '#shared/model/delta.ts';
import { applyDelta, diffRows } from '#shared/model/delta.ts';
import { identityKey } from '#shared/model/process.ts';
import { fakeSummary } from './fake-processes.ts';
import { rowWith } from './rows.ts';

export const startMs = Date.UTC(2026, 0, 5, 9);

const tableOf = (rows: readonly ProcessRow[]): RowTable => new Map(rows.map((row) => [identityKey(row), row]));

/** A few processes that come, change and go with each second. */
export function rowsAt(second: number): readonly ProcessRow[] {
  return [
    rowWith({ pid: 1, name: 'init' }),
    rowWith({ pid: 2, cpuPercent: second % 7, name: 'worker 进程' }),
    rowWith({ pid: 100 + Math.floor(second / 3), startTime: new Date(startMs + second - (second % 3)).toISOString() }),
  ];
}

/** The tick of a second; without one before it, it adds every row. */
export function frameAt(second: number, before: number | null, offsetMs = 0): Snapshot {
  const delta = diffRows(tableOf(before === null ? [] : rowsAt(before)), tableOf(rowsAt(second)));
  return {
    type: 'tick',
    time: new Date(startMs + second * 1000 + offsetMs).toISOString(),
    elapsedMs: 1000,
    ...delta,
    summary: fakeSummary(rowsAt(second), second),
  };
}

/** Fills a ring with a number of seconds. */
export function fill(ring: Ring, seconds: number, from = 0): void {
  for (let second = from; second < from + seconds; second += 1)
    ring.add(frameAt(second, second === from ? null : second - 1), second === from);
}

/** The chunks of a ring. */
export const ringSource = (ring: Ring): ChunkSource => ({
  at: async (ms) => ring.at(ms),
  after: async (ms) => ring.after(ms),
  complete: false,
});

/** Everything that is recorded after an instant, with the table at each: what a reader of the whole makes of it. */
export async function readAll(
  source: ChunkSource,
  fromMs = -Infinity,
): Promise<{ readonly time: string; readonly rows: readonly ProcessRow[] }[]> {
  const reader = new RecordingReader(source);
  const table: RowTable = new Map();
  const all: { time: string; rows: readonly ProcessRow[] }[] = [];
  for (let frame = await reader.seek(fromMs); frame; frame = await reader.next()) {
    applyDelta(table, frame);
    all.push({ time: frame.time, rows: [...table.values()].sort((a, b) => a.pid - b.pid) });
  }
  return all;
}
