import type { RowExtra } from '#shared/model/fields.ts';
import { Meter } from './meter.ts';
import { PacedSubscriber, type Sampled } from './paced-subscriber.ts';
import { CostMeter } from './own-cost.ts';
import type { FromSampler } from './protocol.ts';
import type { Backend } from './reading.ts';

// The first tick comes soon, yet with a CPU % for everyone.
const firstIntervalMs = 150;
/** Measuring the PSS of a process takes from 0.1 to some ms, in which it cannot map memory. */
const pssPerPass = 48;

/** Samples everything at the pace of the most eager of those who watch: the watchers together, and the history. */
export class SampleLoop {
  readonly #backend: Backend;
  readonly #post: (message: FromSampler) => void;
  readonly #outlets = new Set<PacedSubscriber>();
  #watchers: PacedSubscriber | null = null;
  #extras: readonly RowExtra[] = [];
  #paceMs: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #meter = new Meter();
  #cost = new CostMeter();
  #round = 0;

  constructor(backend: Backend, post: (message: FromSampler) => void) {
    this.#backend = backend;
    this.#post = post;
  }

  /** Sets the watchers' pace and what to read beyond the fields of every row; null: nobody watches. Both hold from the next tick on. */
  setPace(intervalMs: number | null, extras: readonly RowExtra[]): void {
    this.#extras = extras;
    if (intervalMs !== null && this.#watchers) this.#watchers.intervalMs = intervalMs;
    else {
      if (this.#watchers) this.#outlets.delete(this.#watchers);
      this.#watchers =
        intervalMs === null
          ? null
          : new PacedSubscriber(intervalMs, (tick, fresh) => this.#post({ t: 'tick', fresh, tick }));
      if (this.#watchers) this.#outlets.add(this.#watchers);
    }
    this.#settle();
  }

  /** Tells every tick at a pace of its own, merged; answers how to stop. */
  record(intervalMs: number, send: (tick: Sampled, fresh: boolean) => void): () => void {
    const outlet = new PacedSubscriber(intervalMs, send);
    this.#outlets.add(outlet);
    this.#settle();
    return () => {
      if (this.#outlets.delete(outlet)) this.#settle();
    };
  }

  dispose(): void {
    this.#outlets.clear();
    this.#watchers = null;
    this.#settle();
  }

  get #hasFresh(): boolean {
    return [...this.#outlets].some((outlet) => outlet.isFresh);
  }

  /** Runs at the shortest interval that anybody asks for; with nobody it stops and forgets. */
  #settle(): void {
    const before = this.#paceMs;
    const paces = [...this.#outlets].map((outlet) => outlet.intervalMs);
    this.#paceMs = paces.length === 0 ? null : Math.max(Math.min(...paces), this.#backend.minIntervalMs);
    if (this.#paceMs === null) {
      clearTimeout(this.#timer);
      this.#round += 1; // whatever is under way belongs to the past
      this.#meter = new Meter();
      this.#cost = new CostMeter();
    } else if (before === null) void this.#tick(this.#round);
    else if (this.#hasFresh) this.#schedule(this.#soonMs(this.#paceMs));
    else if (before !== this.#paceMs) this.#schedule(this.#paceMs);
  }

  #soonMs(paceMs: number): number {
    return Math.min(paceMs, Math.max(firstIntervalMs, this.#backend.minIntervalMs));
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
    if (round !== this.#round || this.#paceMs === null) return;
    const intervalMs = this.#hasFresh ? this.#soonMs(this.#paceMs) : this.#paceMs;
    this.#schedule(startedAtMs + intervalMs - performance.now());
  }

  async #sample(round: number): Promise<void> {
    this.#cost.begin();
    const scan = await this.#backend.scan({ extras: this.#extras, pssBudget: pssPerPass });
    if (round !== this.#round) return;
    const measured = this.#meter.take(scan);
    const cost = this.#cost.end();
    if (!measured) return;
    const { elapsedMs, delta, rows, summary } = measured;
    const tick: Sampled = {
      type: 'tick',
      time: new Date().toISOString(),
      elapsedMs,
      ...delta,
      summary: { ...summary, ...cost },
    };
    for (const outlet of [...this.#outlets]) outlet.take(tick, rows, scan.atMs);
  }
}
