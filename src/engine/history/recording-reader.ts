import { applyDelta, diffRows, type RowTable } from '#shared/model/delta.ts';
import { identityKey } from '#shared/model/process.ts';
import { parseSnapshot, linesOf, msOf, wholeSnapshot, type Snapshot } from './snapshot.ts';
import type { ChunkSource } from './chunk-source.ts';

/** Reads recorded instants one after the other, across chunks. */
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

  /** The last instant up to `ms`, else the first one, on its own; null where nothing is recorded. */
  async seek(ms: number): Promise<Snapshot | null> {
    const chunk = await this.#source.at(ms);
    if (!chunk) return null;
    [this.#lines, this.#next, this.#fromMs, this.#rows] = [linesOf(chunk.data), 0, chunk.fromMs, new Map()];
    let frame: Snapshot | null = null;
    while (this.#next < this.#lines.length) {
      const candidate = parseSnapshot(this.#lines[this.#next] as Buffer);
      if (frame && msOf(candidate) > ms) break;
      frame = candidate;
      applyDelta(this.#rows, frame);
      this.#next += 1;
    }
    if (!frame) return null;
    this.#atMs = msOf(frame);
    return wholeSnapshot(frame, this.#rows);
  }

  /** The instant after the one read last, as what changed since; null where there is none now. */
  async next(): Promise<Snapshot | null> {
    for (;;) {
      if (this.#next >= this.#lines.length && !(await this.#turn())) return null;
      const isFirst = this.#next === 0;
      const frame = parseSnapshot(this.#lines[this.#next] as Buffer);
      this.#next += 1;
      const delta = this.#apply(frame, isFirst);
      if (msOf(frame) <= this.#atMs) continue; // a chunk that came in another's place
      this.#atMs = msOf(frame);
      return { ...frame, ...delta };
    }
  }

  /** Goes on with the next chunk, or with what was added to this one. */
  async #turn(): Promise<boolean> {
    const chunk = await this.#source.after(this.#atMs);
    if (!chunk) return false;
    this.#lines = linesOf(chunk.data);
    if (chunk.fromMs !== this.#fromMs) [this.#next, this.#fromMs] = [0, chunk.fromMs];
    return this.#next < this.#lines.length;
  }

  #apply(frame: Snapshot, isFirst: boolean): Pick<Snapshot, 'added' | 'changed' | 'removed'> {
    if (!isFirst) {
      applyDelta(this.#rows, frame);
      return frame;
    }
    const rows: RowTable = new Map(frame.added.map((row) => [identityKey(row), row]));
    const delta = diffRows(this.#rows, rows);
    this.#rows = rows;
    return delta;
  }
}
