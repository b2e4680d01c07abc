import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { HistoryInfo, HistoryLimits, RecordedPoint } from '#shared/model/history.ts';
import { identityKey } from '#shared/model/process.ts';
import type { HistoryChunk } from '../ports.ts';
import { msOf, wholeSnapshot, type Snapshot } from './snapshot.ts';
import { ChunkBuilder, bytesOf } from './chunk-builder.ts';

/** A chunk is closed after this time: it is what the ring drops at once, and what a seek may have to read through. */
const chunkMs = 30_000;
/** A clock set back by up to this much is waited for. */
const maxClockStepMs = 3000;
/** Chunks whose points are returned at a time. */
const pointChunks = 20;

/** The last minutes of the machine, in compressed chunks within limits of time and size. */
export class Ring {
  #limits: HistoryLimits;
  readonly #gapMs: number;
  readonly #chunks: HistoryChunk[] = [];
  #chunksBytes = 0;
  #open: ChunkBuilder | null = null;
  #rows: RowTable = new Map();
  #lastMs = -Infinity;
  /** The next instant must start a chunk. */
  #mustBegin = true;

  /** `gapMs`: a longer time without a tick means that the machine was suspended or the sampler restarted. */
  constructor(limits: HistoryLimits, gapMs: number) {
    this.#limits = limits;
    this.#gapMs = gapMs;
  }

  get info(): HistoryInfo & { readonly limits: HistoryLimits } {
    const first = this.#chunks[0]?.fromMs ?? this.#open?.fromMs;
    const last = this.#open?.toMs ?? this.#chunks.at(-1)?.toMs;
    const stamp = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());
    return {
      from: stamp(first),
      to: stamp(last),
      frames: this.#chunks.reduce((sum, chunk) => sum + chunk.frames, this.#open?.frames ?? 0),
      bytes: this.#chunksBytes + (this.#open?.bytes ?? 0),
      limits: this.#limits,
      machine: null,
    };
  }

  /** Sets the limits; what exceeds them is dropped at once. */
  limit(limits: HistoryLimits): void {
    this.#limits = limits;
    if (this.info.bytes > limits.bytes) {
      this.#close();
      this.#mustBegin = true;
    }
    this.#trim();
  }

  /**
   * Adds a tick. `fresh`: the sampler has restarted and the tick adds every row. `line`: the snapshot as
   * JSON. False if it was not recorded because the clock was set back a little: its changes are part of
   * the next one.
   */
  add(snapshot: Snapshot, fresh: boolean, line?: string): boolean {
    if (fresh) this.#rows = new Map(snapshot.added.map((row) => [identityKey(row), row]));
    else applyDelta(this.#rows, snapshot);
    const ms = msOf(snapshot);
    if (fresh || ms - this.#lastMs > this.#gapMs) this.#mustBegin = true;
    if (ms <= this.#lastMs && !this.#handleClockStep(ms)) return false;
    this.#lastMs = ms;
    if (this.#isFull(ms)) this.begin();
    if (this.#mustBegin) this.#begin(snapshot, fresh ? line : undefined);
    else this.#open?.add(snapshot, line);
    this.#trim();
    return true;
  }

  /** Closes the growing chunk: the next instant starts a new one. */
  begin(): void {
    this.#mustBegin = true;
  }

  /** The growing chunk as of now; null before the first instant. */
  growing(): HistoryChunk | null {
    return this.#open?.chunk() ?? null;
  }

  /** The chunk with the last instant up to `ms`, else the first one. */
  at(ms: number): HistoryChunk | null {
    if (this.#open && (this.#open.fromMs <= ms || this.#chunks.length === 0)) return this.#open.chunk();
    return this.#chunks.findLast((chunk) => chunk.fromMs <= ms) ?? this.#chunks[0] ?? null;
  }

  /** The chunk with the first instant after `ms`. */
  after(ms: number): HistoryChunk | null {
    return (
      this.#chunks.find((chunk) => chunk.toMs > ms) ?? (this.#open && this.#open.toMs > ms ? this.#open.chunk() : null)
    );
  }

  /** Points after `ms`, those of some chunks; empty: no more for now. */
  pointsAfter(ms: number): readonly RecordedPoint[] {
    const closed = this.#chunks.filter((chunk) => chunk.toMs > ms).slice(0, pointChunks);
    if (closed.length === 0) return this.#open?.pointsAfter(ms) ?? [];
    return closed
      .flatMap(({ points }) => JSON.parse(points) as RecordedPoint[])
      .filter((point) => Date.parse(point.time) > ms);
  }

  #begin(snapshot: Snapshot, line: string | undefined): void {
    this.#close();
    this.#open =
      line === undefined ? new ChunkBuilder(wholeSnapshot(snapshot, this.#rows)) : new ChunkBuilder(snapshot, line);
    this.#mustBegin = false;
  }

  #close(): void {
    if (!this.#open) return;
    const chunk = this.#open.chunk();
    this.#chunks.push(chunk);
    this.#chunksBytes += bytesOf(chunk);
    this.#open = null;
  }

  #isFull(ms: number): boolean {
    // If the limit is small for this machine, chunks are shorter, so that the ring does not consist of a
    // single one.
    return (
      this.#open !== null &&
      this.#open.frames > 1 &&
      (ms - this.#open.fromMs >= chunkMs || this.#open.bytes > this.#limits.bytes / 4)
    );
  }

  /**
   * Handles a clock that was set back. A small step is waited for (false). Instants must grow, so after
   * a larger step chunks that lie in the future are dropped.
   */
  #handleClockStep(ms: number): boolean {
    this.#mustBegin = true;
    if (this.#lastMs - ms <= maxClockStepMs) return false;
    this.#close();
    while ((this.#chunks.at(-1)?.toMs ?? -Infinity) >= ms)
      this.#chunksBytes -= bytesOf(this.#chunks.pop() as HistoryChunk);
    return true;
  }

  #trim(): void {
    const oldestMs = this.#lastMs - this.#limits.seconds * 1000;
    for (;;) {
      const [first] = this.#chunks;
      if (!first) return;
      const isOver = first.toMs < oldestMs || this.#chunksBytes + (this.#open?.bytes ?? 0) > this.#limits.bytes;
      if (!isOver) return;
      this.#chunks.shift();
      this.#chunksBytes -= bytesOf(first);
    }
  }
}
