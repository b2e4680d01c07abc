import type { RecordedPoint } from '#shared/model/history.ts';
import type { HistoryChunk } from '../ports.ts';
import { msOf, pointOf, type Snapshot } from './snapshot.ts';
import { GrowingZlib } from './growing-zlib.ts';

/** Approximate size of a point as JSON. */
const pointBytes = 100;

/** A growing chunk; its first instant adds every row, the others are deltas. */
export class ChunkBuilder {
  readonly fromMs: number;
  #toMs: number;
  readonly #points: RecordedPoint[] = [];
  readonly #data = new GrowingZlib();

  /** `line`: the snapshot as JSON, if the caller has it. */
  constructor(first: Snapshot, line = JSON.stringify(first)) {
    this.fromMs = msOf(first);
    this.#toMs = this.fromMs;
    this.add(first, line);
  }

  get toMs(): number {
    return this.#toMs;
  }

  get frames(): number {
    return this.#points.length;
  }

  get bytes(): number {
    return this.#data.bytes + this.#points.length * pointBytes;
  }

  add(snapshot: Snapshot, line = JSON.stringify(snapshot)): void {
    this.#toMs = msOf(snapshot);
    this.#points.push(pointOf(snapshot));
    this.#data.write(`${line}\n`);
  }

  /** Its points after an instant. */
  pointsAfter(ms: number): readonly RecordedPoint[] {
    return this.#points.filter((point) => Date.parse(point.time) > ms);
  }

  /** The chunk as of now; it may continue to grow. */
  chunk(): HistoryChunk {
    return {
      fromMs: this.fromMs,
      toMs: this.#toMs,
      frames: this.#points.length,
      points: JSON.stringify(this.#points),
      data: this.#data.complete(),
    };
  }
}

/** Size of a finished chunk. */
export const bytesOf = ({ data, points }: HistoryChunk): number => data.byteLength + points.length;
