import type { DatabaseSync } from 'node:sqlite';
import { inflateSync } from 'node:zlib';
import type { ProcessTick } from '#shared/model/delta.ts';
import { maxChunkText } from '#shared/model/history.ts';
import { countRows } from '../bounded-rows.ts';
import { hasTable } from './select.ts';

/** A recorded instant as stored in the file; the player numbers them. */
export type StoredTick = Omit<ProcessTick, 'seq'>;

/** A range of the machine's past: times in ms since 1970. */
export interface HistoryChunk {
  readonly fromMs: number;
  readonly toMs: number;
  readonly frames: number;
  /** JSON array of `RecordedPoint`. */
  readonly points: string;
  readonly data: Uint8Array;
}

/** The chunks in the order of time, one at a time, or the one that starts then; a file of version 1 has none. */
export function* chunksOf(database: DatabaseSync, fromMs?: number): Iterable<HistoryChunk> {
  if (!hasTable(database, 'machine')) return;
  const where = fromMs === undefined ? '' : ' WHERE from_ms = ?';
  const statement = database.prepare(
    `SELECT from_ms, to_ms, frames, points, data FROM machine${where} ORDER BY from_ms`,
  );
  for (const row of statement.iterate(...(fromMs === undefined ? [] : [fromMs]))) {
    yield {
      fromMs: Number(row['from_ms']),
      toMs: Number(row['to_ms']),
      frames: Number(row['frames']),
      points: String(row['points']),
      data: row['data'] as Uint8Array,
    };
  }
}

/** The instants of a chunk; the first adds every process. */
export function* ticksOf(chunk: Pick<HistoryChunk, 'data'>): Iterable<StoredTick> {
  const text = inflateSync(chunk.data, { maxOutputLength: maxChunkText }).toString();
  for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as StoredTick;
}

/** Number of recorded instants of the machine. */
export function countInstants(database: DatabaseSync): number {
  if (!hasTable(database, 'machine')) return 0;
  countRows(database, 'SELECT 1 FROM machine');
  return Number(database.prepare('SELECT coalesce(sum(frames), 0) AS n FROM machine').get()?.['n']);
}
