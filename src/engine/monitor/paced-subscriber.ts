import { mergeDeltas, type ProcessTick, type RowDelta } from '#shared/model/delta.ts';
import type { ProcessRow } from '#shared/model/process.ts';

/** A tick without its number. */
export type Sampled = Omit<ProcessTick, 'seq'>;

// Timers are never exact: a tick this much early still counts as on time.
const early = 0.85;

/** Somebody whom the loop tells, at a pace of his own; what comes faster is merged. */
export class PacedSubscriber {
  intervalMs: number;
  readonly #send: (tick: Sampled, fresh: boolean) => void;
  #pending: RowDelta | null = null;
  #sentAtMs: number | null = null;

  constructor(intervalMs: number, send: (tick: Sampled, fresh: boolean) => void) {
    this.intervalMs = intervalMs;
    this.#send = send;
  }

  /** It has not heard anything yet. */
  get isFresh(): boolean {
    return this.#sentAtMs === null;
  }

  /** Takes a tick that was measured at `nowMs`; the first that it passes on adds every row. */
  take(tick: Sampled, rows: ReadonlyMap<string, ProcessRow>, nowMs: number): void {
    const fresh = this.#sentAtMs === null;
    if (this.#sentAtMs !== null) {
      this.#pending = this.#pending ? mergeDeltas(this.#pending, tick) : tick;
      if (nowMs - this.#sentAtMs < this.intervalMs * early) return;
    }
    const { added, changed, removed } = fresh
      ? { added: [...rows.values()], changed: [], removed: [] }
      : (this.#pending ?? tick);
    this.#pending = null;
    this.#sentAtMs = nowMs;
    this.#send({ ...tick, added, changed, removed }, fresh);
  }
}
