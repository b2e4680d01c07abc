import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { HistoryInfo, HistoryLimits, RecordedPoint } from '#shared/model/history.ts';
import { identityKey } from '#shared/model/process.ts';
import type { HistoryChunk } from '../ports.ts';
import { msOf, wholeSnapshot, type Snapshot } from './snapshot.ts';
import { ChunkBuilder, bytesOf } from './chunk-builder.ts';

/** A chunk is closed after so long: what is lost at the old end of the ring, and most that a seek has to read through. */
const chunkMs = 30_000;
/** A clock that is set back by no more is waited for. */
const smallStepMs = 3000;
/** Chunks whose points are told at a time. */
const pointChunks = 20;

/** The last minutes of the machine, in compressed chunks within bounds of time and size. */
export class Ring {
  #limits: HistoryLimits;
  readonly #gapMs: number;
  readonly #chunks: HistoryChunk[] = [];
  #chunksBytes = 0;
  #open: ChunkBuilder | null = null;
  #rows: RowTable = new Map();
  #lastMs = -Infinity;
  /** The next instant must stand on its own. */
  #mustBegin = true;

  /** `gapMs`: without a tick for longer, the machine was suspended or the sampler was not there. */
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

  /** Sets the bounds; what is over them goes at once. */
  limit(limits: HistoryLimits): void {
    this.#limits = limits;
    if (this.info.bytes > limits.bytes) {
      this.#close();
      this.#mustBegin = true;
    }
    this.#trim();
  }

  /**
   * Takes a tick. `fresh`: the sampler began anew and it adds every row. `line`: the frame as
   * JSON. False if it was not recorded, because the clock was set back a little: what it told
   * stands in the next one.
   */
  add(frame: Snapshot, fresh: boolean, line?: string): boolean {
    if (fresh) this.#rows = new Map(frame.added.map((row) => [identityKey(row), row]));
    else applyDelta(this.#rows, frame);
    const ms = msOf(frame);
    if (fresh || ms - this.#lastMs > this.#gapMs) this.#mustBegin = true;
    if (ms <= this.#lastMs && !this.#turnBack(ms)) return false;
    this.#lastMs = ms;
    if (this.#isFull(ms)) this.begin();
    if (this.#mustBegin) this.#begin(frame, fresh ? line : undefined);
    else this.#open?.add(frame, line);
    this.#trim();
    return true;
  }

  /** Closes the chunk that grows: the next instant begins one. */
  begin(): void {
    this.#mustBegin = true;
  }

  /** The chunk that grows, as it is; null before the first instant. */
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

  /** Points after `ms`, those of some chunks; none = no more now. */
  pointsAfter(ms: number): readonly RecordedPoint[] {
    const closed = this.#chunks.filter((chunk) => chunk.toMs > ms).slice(0, pointChunks);
    if (closed.length === 0) return this.#open?.pointsAfter(ms) ?? [];
    return closed
      .flatMap(({ points }) => JSON.parse(points) as RecordedPoint[])
      .filter((point) => Date.parse(point.time) > ms);
  }

  #begin(frame: Snapshot, line: string | undefined): void {
    this.#close();
    this.#open =
      line === undefined ? new ChunkBuilder(wholeSnapshot(frame, this.#rows)) : new ChunkBuilder(frame, line);
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
    // Where the bound is small for this machine, shorter chunks: it should not hold only one.
    return (
      this.#open !== null &&
      this.#open.frames > 1 &&
      (ms - this.#open.fromMs >= chunkMs || this.#open.bytes > this.#limits.bytes / 4)
    );
  }

  /**
   * The clock was set back: false for a little, which is waited for. Instants must grow, so
   * after more than that, what is said to lie in the future goes.
   */
  #turnBack(ms: number): boolean {
    this.#mustBegin = true;
    if (this.#lastMs - ms <= smallStepMs) return false;
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
