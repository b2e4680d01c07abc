import { mergeDeltas, type RowDelta } from '#shared/model/delta.ts';
import type { ProcessRow } from '#shared/model/process.ts';

// Timers are not exact: a delta after this share of the interval counts as on time.
const earliestShare = 0.85;

/** A subscriber with its own interval; deltas that come faster, or before the last was taken, are merged. */
export class PacedSubscriber {
  intervalMs: number;
  #pending: RowDelta | null = null;
  #takenAtMs: number | null = null;
  #isDue = false;

  constructor(intervalMs: number) {
    this.intervalMs = intervalMs;
  }

  /** Nothing was taken yet. */
  get isFresh(): boolean {
    return this.#takenAtMs === null;
  }

  /**
   * Receives a delta and the rows after it; the first thing to take adds every row.
   * Returns whether there is something to take.
   */
  receive(delta: RowDelta, rows: ReadonlyMap<string, ProcessRow>, nowMs: number): boolean {
    if (this.#pending) this.#pending = mergeDeltas(this.#pending, delta);
    else this.#pending = this.isFresh ? { added: [...rows.values()], changed: [], removed: [] } : delta;
    this.#isDue ||= this.#takenAtMs === null || nowMs - this.#takenAtMs >= this.intervalMs * earliestShare;
    return this.#isDue;
  }

  /** What has changed since the last call; undefined while it is not due. */
  take(nowMs: number): RowDelta | undefined {
    if (!this.#isDue || !this.#pending) return undefined;
    const { added, changed, removed } = this.#pending;
    this.#pending = null;
    this.#isDue = false;
    this.#takenAtMs = nowMs;
    return { added, changed, removed };
  }
}
