import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { HistoryInfo, RecordedPoint, MachineSize } from '#shared/model/history.ts';
import type { HistoryChunk } from '../ports.ts';
import { boundedRows, countRows } from './bounded-rows.ts';
import { readMeta } from './export/select.ts';
import { reading } from './open-database.ts';
import type { SessionRef } from './protocol.ts';

// Whole chunks of the machine's past; only the history reads what is in them.

/** Chunks whose points are read at a time. */
const pointChunks = 60;

const pointsSchema = z.array(
  z.object({
    time: z.iso.datetime(),
    processes: z.number(),
    cpuPercent: z.number().nullable(),
    memoryUsedBytes: z.number().nullable(),
  }),
);

/** Files before version 2 hold runs only. */
const hasMachine = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'machine'").get() !== undefined;

const stamp = (ms: unknown): string | null =>
  typeof ms === 'number' && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null;

/** Facts about the machine that the session was recorded on. */
function sizeOf(database: DatabaseSync): MachineSize | null {
  const meta = readMeta(database);
  const [cores, totalMemoryBytes] = [Number(meta['cores']), Number(meta['memory_bytes'])];
  return cores > 0 && totalMemoryBytes > 0 ? { cores, totalMemoryBytes } : null;
}

/** What a session holds of the machine's past. `octet_length` does not read the data. */
export function machineInfo({ path }: SessionRef): HistoryInfo {
  return reading(path, (database) => {
    if (hasMachine(database)) countRows(database, 'SELECT 1 FROM machine');
    const row = hasMachine(database)
      ? database
          .prepare(
            `SELECT min(from_ms) AS first, max(to_ms) AS last, sum(frames) AS frames,
              sum(octet_length(points) + octet_length(data)) AS bytes FROM machine`,
          )
          .get()
      : undefined;
    return {
      from: stamp(row?.['first']),
      to: stamp(row?.['last']),
      frames: Number(row?.['frames'] ?? 0),
      bytes: Number(row?.['bytes'] ?? 0),
      limits: null,
      machine: sizeOf(database),
    };
  });
}

function toChunk(row: Record<string, unknown> | undefined): HistoryChunk | null {
  if (!row || !(row['data'] instanceof Uint8Array)) return null;
  return {
    fromMs: Number(row['from_ms']),
    toMs: Number(row['to_ms']),
    frames: Number(row['frames']),
    points: String(row['points']),
    data: row['data'],
  };
}

/**
 * `at`: the chunk with the last instant up to `ms`, else the first one; `after`: the one with the first
 * instant after it. Null if there is none.
 */
export function machineChunk({
  path,
  ask,
  ms,
}: SessionRef & { readonly ask: 'at' | 'after'; readonly ms: number }): HistoryChunk | null {
  return reading(path, (database) => {
    if (!hasMachine(database)) return null;
    const upTo = database.prepare('SELECT * FROM machine WHERE from_ms <= ? ORDER BY from_ms DESC LIMIT 1').get(ms);
    if (upTo && (ask === 'at' || Number(upTo['to_ms']) > ms)) return toChunk(upTo);
    return toChunk(database.prepare('SELECT * FROM machine WHERE from_ms > ? ORDER BY from_ms LIMIT 1').get(ms));
  });
}

/** Points after an instant, some chunks at a time; empty: no more. */
export function machinePoints({ path, afterMs }: SessionRef & { readonly afterMs: number }): readonly RecordedPoint[] {
  return reading(path, (database) => {
    if (!hasMachine(database)) return [];
    const begin =
      database.prepare('SELECT max(from_ms) AS ms FROM machine WHERE from_ms <= ?').get(afterMs)?.['ms'] ?? afterMs;
    const points = boundedRows(
      database,
      'SELECT points FROM machine WHERE from_ms >= ? ORDER BY from_ms LIMIT ?',
      Number(begin),
      pointChunks,
    ).flatMap((row): RecordedPoint[] => pointsSchema.parse(JSON.parse(String(row['points']))));
    return points.filter((point) => Date.parse(point.time) > afterMs);
  });
}
