import { applyDelta, diffRows, type RowTable } from '#shared/model/delta.ts';
import { identityKey } from '#shared/model/process.ts';
import { parseSnapshot, linesOf, msOf, wholeSnapshot, type Snapshot } from './snapshot.ts';
import type { ChunkSource } from './chunk-source.ts';

/** Reads recorded instants in order, across chunks. */
export class RecordingReader {
  readonly #source: ChunkSource;
  #rows: RowTable = new Map();
  #lines: readonly Buffer[] = [];
  #next = 0;
  #fromMs = Number.NaN;
  #atMs = -Infinity;

  constructor(source: ChunkSource) {
    this.#source = source;
  }

  /** The last instant up to `ms`, else the first one, with all rows; null if nothing is recorded. */
  async seek(ms: number): Promise<Snapshot | null> {
    const chunk = await this.#source.at(ms);
    if (!chunk) return null;
    [this.#lines, this.#next, this.#fromMs, this.#rows] = [linesOf(chunk.data), 0, chunk.fromMs, new Map()];
    let snapshot: Snapshot | null = null;
    while (this.#next < this.#lines.length) {
      const candidate = parseSnapshot(this.#lines[this.#next] as Buffer);
      if (snapshot && msOf(candidate) > ms) break;
      snapshot = candidate;
      applyDelta(this.#rows, snapshot);
      this.#next += 1;
    }
    if (!snapshot) return null;
    this.#atMs = msOf(snapshot);
    return wholeSnapshot(snapshot, this.#rows);
  }

  /** The next instant, as a delta; null if there is none yet. */
  async next(): Promise<Snapshot | null> {
    for (;;) {
      if (this.#next >= this.#lines.length && !(await this.#nextChunk())) return null;
      const isFirst = this.#next === 0;
      const snapshot = parseSnapshot(this.#lines[this.#next] as Buffer);
      this.#next += 1;
      const delta = this.#apply(snapshot, isFirst);
      if (msOf(snapshot) <= this.#atMs) continue; // the chunk was replaced by another one
      this.#atMs = msOf(snapshot);
      return { ...snapshot, ...delta };
    }
  }

  /** Continues with the next chunk, or with what was added to this one. */
  async #nextChunk(): Promise<boolean> {
    const chunk = await this.#source.after(this.#atMs);
    if (!chunk) return false;
    this.#lines = linesOf(chunk.data);
    if (chunk.fromMs !== this.#fromMs) [this.#next, this.#fromMs] = [0, chunk.fromMs];
    return this.#next < this.#lines.length;
  }

  #apply(snapshot: Snapshot, isFirst: boolean): Pick<Snapshot, 'added' | 'changed' | 'removed'> {
    if (!isFirst) {
      applyDelta(this.#rows, snapshot);
      return snapshot;
    }
    const rows: RowTable = new Map(snapshot.added.map((row) => [identityKey(row), row]));
    const delta = diffRows(this.#rows, rows);
    this.#rows = rows;
    return delta;
  }
}
