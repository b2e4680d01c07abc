import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { HistoryChunk } from '../ports.ts';
import { parseSnapshot, linesOf, msOf, wholeSnapshot } from './snapshot.ts';
import { ChunkBuilder } from './chunk-builder.ts';

/** What of a chunk lies between two instants, both included; null for nothing. */
export function cutChunk(chunk: HistoryChunk, fromMs: number, toMs: number): HistoryChunk | null {
  if (chunk.toMs < fromMs || chunk.fromMs > toMs) return null;
  if (chunk.fromMs >= fromMs && chunk.toMs <= toMs) return chunk;
  const rows: RowTable = new Map();
  let part: ChunkBuilder | null = null;
  for (const line of linesOf(chunk.data)) {
    const frame = parseSnapshot(line);
    const ms = msOf(frame);
    if (ms > toMs) break;
    applyDelta(rows, frame);
    if (ms < fromMs) continue;
    if (part) part.add(frame, line.toString());
    else part = new ChunkBuilder(wholeSnapshot(frame, rows));
  }
  return part?.chunk() ?? null;
}
