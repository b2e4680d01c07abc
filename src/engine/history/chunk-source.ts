import type { HistoryChunk } from '../ports.ts';

/** Source of chunks of the past: the ring, or a session's file. */
export interface ChunkSource {
  /** The chunk with the last instant up to `ms`, else the first chunk; null if there is none. */
  readonly at: (ms: number) => Promise<HistoryChunk | null>;
  /** The chunk with the first instant after `ms`, which may also hold earlier ones; null if there is none yet. */
  readonly after: (ms: number) => Promise<HistoryChunk | null>;
  /** True if nothing will be added. */
  readonly complete: boolean;
}
