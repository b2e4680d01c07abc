import type { RowExtra } from '#shared/model/process.ts';
import { Meter } from './meter.ts';
import { CostMeter } from './own-cost.ts';
import type { FromSampler } from './protocol.ts';
import type { Backend } from './reading.ts';

// The first tick comes soon, yet with a CPU % for everyone.
const firstIntervalMs = 150;
/** Measuring the PSS of a process takes from 0.1 to some ms, in which it cannot map memory. */
const pssPerPass = 48;

/** Samples everything at a steady pace while somebody watches. */
export class SampleLoop {
  readonly #backend: Backend;
  readonly #post: (message: FromSampler) => void;
  #intervalMs: number | null = null;
  #extras: readonly RowExtra[] = [];
  #askedMs: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #meter = new Meter();
  #cost = new CostMeter();
  #hasTicked = false;
  #round = 0;

  constructor(backend: Backend, post: (message: FromSampler) => void) {
    this.#backend = backend;
    this.#post = post;
  }

  /** Sets the pace and what to read beyond the fields of every row; null stops and forgets. Both hold from the next tick on. */
  setPace(intervalMs: number | null, extras: readonly RowExtra[]): void {
    this.#extras = extras;
    const isSame = intervalMs !== null && this.#askedMs === intervalMs;
    this.#askedMs = intervalMs;
    if (isSame) return; // only the extras changed: the timer stays
    const wasRunning = this.#intervalMs !== null;
    this.#intervalMs = intervalMs === null ? null : Math.max(intervalMs, this.#backend.minIntervalMs);
    clearTimeout(this.#timer);
    if (this.#intervalMs === null) {
      this.#round += 1; // whatever is under way belongs to the past
      this.#meter = new Meter();
      this.#cost = new CostMeter();
      this.#hasTicked = false;
    } else if (!wasRunning) void this.#tick(this.#round);
    else this.#schedule(this.#intervalMs);
  }

  #schedule(delayMs: number): void {
    const round = this.#round;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tick(round), Math.max(0, delayMs));
  }

  async #tick(round: number): Promise<void> {
    const startedAtMs = performance.now();
    try {
      await this.#sample(round);
    } catch (error) {
      this.#post({ t: 'problem', detail: error instanceof Error ? error.message : String(error) });
    }
    if (round !== this.#round || this.#intervalMs === null) return;
    const intervalMs = this.#hasTicked ? this.#intervalMs : Math.min(this.#intervalMs, Math.max(firstIntervalMs, this.#backend.minIntervalMs));
    this.#schedule(startedAtMs + intervalMs - performance.now());
  }

  async #sample(round: number): Promise<void> {
    this.#cost.begin();
    const scan = await this.#backend.scan({ extras: this.#extras, pssBudget: pssPerPass });
    if (round !== this.#round) return;
    const measured = this.#meter.take(scan);
    const cost = this.#cost.end();
    if (!measured) return;
    const { elapsedMs, delta, summary } = measured;
    const fresh = !this.#hasTicked;
    this.#hasTicked = true;
    this.#post({ t: 'tick', fresh, tick: { type: 'tick', time: new Date().toISOString(), elapsedMs, ...delta, summary: { ...summary, ...cost } } });
  }
}
