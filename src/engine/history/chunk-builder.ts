import type { RecordedPoint } from '#shared/model/history.ts';
import type { HistoryChunk } from '../ports.ts';
import { msOf, pointOf, type Snapshot } from './snapshot.ts';
import { GrowingZlib } from './growing-zlib.ts';

/** What a point takes as JSON, about. */
const pointBytes = 100;

/** A chunk while it grows; its first instant adds every row, the others are deltas. */
export class ChunkBuilder {
  readonly fromMs: number;
  #toMs: number;
  readonly #points: RecordedPoint[] = [];
  readonly #data = new GrowingZlib();

  /** `line`: the frame as JSON, where it is at hand. */
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

  add(frame: Snapshot, line = JSON.stringify(frame)): void {
    this.#toMs = msOf(frame);
    this.#points.push(pointOf(frame));
    this.#data.write(`${line}\n`);
  }

  /** Its points after an instant. */
  pointsAfter(ms: number): readonly RecordedPoint[] {
    return this.#points.filter((point) => Date.parse(point.time) > ms);
  }

  /** The chunk as it is now; it may go on growing. */
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

/** What a finished chunk takes. */
export const bytesOf = ({ data, points }: HistoryChunk): number => data.byteLength + points.length;
