import type { StreamSource } from '#shared/contract/contract.ts';
import { applyDelta, diffRows, type ProcessTick, type RowDelta, type RowTable } from '#shared/model/delta.ts';
import { rowExtras, type RowExtra } from '#shared/model/fields.ts';
import { identityKey } from '#shared/model/process.ts';
import type { ObservedTick } from '../ports.ts';
import { PacedSubscriber } from './paced-subscriber.ts';

interface Watcher {
  readonly paced: PacedSubscriber;
  readonly extras: readonly RowExtra[];
  wake: () => void;
}

const noChanges: RowDelta = { added: [], changed: [], removed: [] };

/** Gives every watcher its own merged view of the one loop, at its own interval. */
export class WatchHub {
  readonly #watchers = new Set<Watcher>();
  readonly #setWatchInterval: (intervalMs: number | null, extras: readonly RowExtra[]) => void;
  readonly #now: () => number;
  readonly #onTick: (observed: ObservedTick) => void;
  #table: RowTable = new Map();
  #last: ProcessTick | null = null;
  #seq = 0;

  constructor(options: {
    readonly setWatchInterval: (intervalMs: number | null, extras: readonly RowExtra[]) => void;
    readonly now: () => number;
    readonly onTick?: (observed: ObservedTick) => void;
  }) {
    this.#setWatchInterval = options.setWatchInterval;
    this.#now = options.now;
    this.#onTick = options.onTick ?? (() => {});
  }

  /** The shortest requested interval; null without watchers. */
  get intervalMs(): number | null {
    const intervals = [...this.#watchers].map(({ paced }) => paced.intervalMs);
    return intervals.length === 0 ? null : Math.min(...intervals);
  }

  /** All requested extras. */
  get extras(): readonly RowExtra[] {
    const requested = new Set([...this.#watchers].flatMap((watcher) => watcher.extras));
    return rowExtras.filter((extra) => requested.has(extra));
  }

  /** A source of ticks; the first one adds every row. */
  watch(intervalMs: number, extras: readonly RowExtra[] = []): StreamSource<ProcessTick> {
    const watcher: Watcher = { paced: new PacedSubscriber(intervalMs), extras, wake: () => {} };
    return {
      start: (wake) => {
        watcher.wake = wake;
        if (this.#last) watcher.paced.receive(noChanges, this.#table, this.#now());
        this.#update(() => this.#watchers.add(watcher));
      },
      next: () => this.#take(watcher),
      done: () => false,
      dispose: () => this.#update(() => this.#watchers.delete(watcher)),
    };
  }

  /** Receives a tick of the loop. `fresh`: the loop has restarted and the tick adds every row. */
  receive(tick: Omit<ProcessTick, 'seq'>, fresh: boolean): void {
    // The last watcher left while the tick was on its way, or left and a new one came.
    if (this.#watchers.size === 0 || (this.#last === null && !fresh)) return;
    const first = this.#last === null;
    const delta = this.#advance(tick, fresh);
    this.#onTick({ tick, delta, rows: this.#table, first });
    this.#seq += 1;
    this.#last = { ...tick, seq: this.#seq };
    for (const { paced, wake } of [...this.#watchers]) if (paced.receive(delta, this.#table, this.#now())) wake();
  }

  #advance(tick: RowDelta, fresh: boolean): RowDelta {
    if (!fresh) {
      applyDelta(this.#table, tick);
      return tick;
    }
    const table: RowTable = new Map(tick.added.map((row) => [identityKey(row), row]));
    const delta = diffRows(this.#table, table);
    this.#table = table;
    return delta;
  }

  #take({ paced }: Watcher): ProcessTick | undefined {
    const delta = this.#last ? paced.take(this.#now()) : undefined;
    return this.#last && delta ? { ...this.#last, ...delta } : undefined;
  }

  #update(change: () => void): void {
    const [before, extrasBefore] = [this.intervalMs, this.extras.join()];
    change();
    const after = this.intervalMs;
    if (after === null) {
      this.#table = new Map();
      this.#last = null;
    }
    if (after !== before || this.extras.join() !== extrasBefore) this.#setWatchInterval(after, this.extras);
  }
}
