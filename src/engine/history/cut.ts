import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { HistoryChunk } from '../ports.ts';
import { parseSnapshot, linesOf, msOf, wholeSnapshot } from './snapshot.ts';
import { ChunkBuilder } from './chunk-builder.ts';

/** The part of a chunk between two instants, both included; null if empty. */
export function cutChunk(chunk: HistoryChunk, fromMs: number, toMs: number): HistoryChunk | null {
  if (chunk.toMs < fromMs || chunk.fromMs > toMs) return null;
  if (chunk.fromMs >= fromMs && chunk.toMs <= toMs) return chunk;
  const rows: RowTable = new Map();
  let part: ChunkBuilder | null = null;
  for (const line of linesOf(chunk.data)) {
    const snapshot = parseSnapshot(line);
    const ms = msOf(snapshot);
    if (ms > toMs) break;
    applyDelta(rows, snapshot);
    if (ms < fromMs) continue;
    if (part) part.add(snapshot, line.toString());
    else part = new ChunkBuilder(wholeSnapshot(snapshot, rows));
  }
  return part?.chunk() ?? null;
}
