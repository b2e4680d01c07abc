import type { ProcessTick } from '#shared/model/delta.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import { Meter } from './meter.ts';
import { CostMeter } from './own-cost.ts';
import { PacedSubscriber } from './paced-subscriber.ts';
import type { FromSampler } from './protocol.ts';
import type { Backend } from './reading.ts';

/** A tick without its number. */
export type Sampled = Omit<ProcessTick, 'seq'>;

type Send = (tick: Sampled, fresh: boolean) => void;

// The first tick comes soon, yet with a CPU % for every process.
const firstIntervalMs = 150;
/** Measuring the PSS of a process takes from 0.1 to some ms, in which it cannot map memory. */
const pssPerPass = 48;

/** Samples all processes at the shortest interval of its subscribers: the watchers together, and the history. */
export class SampleLoop {
  readonly #backend: Backend;
  readonly #post: (message: FromSampler) => void;
  readonly #subscribers = new Map<PacedSubscriber, Send>();
  #watchers: PacedSubscriber | null = null;
  #extras: readonly RowExtra[] = [];
  #intervalMs: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #meter = new Meter();
  #cost = new CostMeter();
  #round = 0;

  constructor(backend: Backend, post: (message: FromSampler) => void) {
    this.#backend = backend;
    this.#post = post;
  }

  /** Sets the watchers' interval (null: no watchers) and the extras to read, both from the next tick on. */
  setWatchInterval(intervalMs: number | null, extras: readonly RowExtra[]): void {
    this.#extras = extras;
    if (intervalMs !== null && this.#watchers) this.#watchers.intervalMs = intervalMs;
    else {
      if (this.#watchers) this.#subscribers.delete(this.#watchers);
      this.#watchers = intervalMs === null ? null : new PacedSubscriber(intervalMs);
      if (this.#watchers)
        this.#subscribers.set(this.#watchers, (tick, fresh) => this.#post({ t: 'tick', fresh, tick }));
    }
    this.#reschedule();
  }

  /** Sends ticks at their own interval, merged; returns how to stop. */
  record(intervalMs: number, send: Send): () => void {
    const subscriber = new PacedSubscriber(intervalMs);
    this.#subscribers.set(subscriber, send);
    this.#reschedule();
    return () => {
      if (this.#subscribers.delete(subscriber)) this.#reschedule();
    };
  }

  dispose(): void {
    this.#subscribers.clear();
    this.#watchers = null;
    this.#reschedule();
  }

  get #hasFresh(): boolean {
    return [...this.#subscribers.keys()].some((subscriber) => subscriber.isFresh);
  }

  /** Runs at the shortest interval of all subscribers; without any it stops and drops its state. */
  #reschedule(): void {
    const before = this.#intervalMs;
    const intervals = [...this.#subscribers.keys()].map((subscriber) => subscriber.intervalMs);
    this.#intervalMs = intervals.length === 0 ? null : Math.max(Math.min(...intervals), this.#backend.minIntervalMs);
    if (this.#intervalMs === null) {
      clearTimeout(this.#timer);
      this.#round += 1; // a pass under way belongs to the old round and is dropped
      this.#meter = new Meter();
      this.#cost = new CostMeter();
    } else if (before === null) void this.#tick(this.#round);
    else if (this.#hasFresh) this.#schedule(this.#soonMs(this.#intervalMs));
    else if (before !== this.#intervalMs) this.#schedule(this.#intervalMs);
  }

  #soonMs(intervalMs: number): number {
    return Math.min(intervalMs, Math.max(firstIntervalMs, this.#backend.minIntervalMs));
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
    const intervalMs = this.#hasFresh ? this.#soonMs(this.#intervalMs) : this.#intervalMs;
    this.#schedule(startedAtMs + intervalMs - performance.now());
  }

  async #sample(round: number): Promise<void> {
    this.#cost.begin();
    const scan = await this.#backend.scan({ extras: this.#extras, pssBudget: pssPerPass });
    if (round !== this.#round) return;
    const measured = this.#meter.measure(scan);
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
    for (const [subscriber, send] of [...this.#subscribers]) {
      const fresh = subscriber.isFresh;
      subscriber.receive(delta, rows, scan.atMs);
      const merged = subscriber.take(scan.atMs);
      if (merged) send({ ...tick, ...merged }, fresh);
    }
  }
}
