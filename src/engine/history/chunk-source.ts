import type { HistoryChunk } from '../ports.ts';

/** Where chunks of the past come from: the ring, or a session's file. */
export interface ChunkSource {
  /** The chunk with the last instant up to `ms`, else the first one; null where there is none. */
  readonly at: (ms: number) => Promise<HistoryChunk | null>;
  /** The chunk with the first instant after `ms`, which may also hold earlier ones; null where there is none now. */
  readonly after: (ms: number) => Promise<HistoryChunk | null>;
  /** True where nothing will be added any more. */
  readonly complete: boolean;
}
