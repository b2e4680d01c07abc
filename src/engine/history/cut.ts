import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { MachinePiece } from '../ports.ts';
import { parseSnapshot, linesOf, msOf, wholeSnapshot } from './snapshot.ts';
import { ChunkBuilder } from './chunk-builder.ts';

/** What of a piece lies between two instants, both included; null for nothing. */
export function cutPiece(piece: MachinePiece, fromMs: number, toMs: number): MachinePiece | null {
  if (piece.toMs < fromMs || piece.fromMs > toMs) return null;
  if (piece.fromMs >= fromMs && piece.toMs <= toMs) return piece;
  const rows: RowTable = new Map();
  let part: ChunkBuilder | null = null;
  for (const line of linesOf(piece.data)) {
    const frame = parseSnapshot(line);
    const ms = msOf(frame);
    if (ms > toMs) break;
    applyDelta(rows, frame);
    if (ms < fromMs) continue;
    if (part) part.add(frame, line.toString());
    else part = new ChunkBuilder(wholeSnapshot(frame, rows));
  }
  return part?.piece() ?? null;
}
