import type { StreamSource } from '#shared/contract/contract.ts';
import {
  applyDelta,
  diffRows,
  mergeDeltas,
  type ProcessTick,
  type RowDelta,
  type RowTable,
} from '#shared/model/delta.ts';
import { rowExtras, type RowExtra } from '#shared/model/fields.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';

interface Watcher {
  readonly intervalMs: number;
  readonly extras: readonly RowExtra[];
  wake: () => void;
  pending: RowDelta | null;
  /** Monotonic ms at which the last tick was handed over. */
  takenAtMs: number;
  due: boolean;
}

/** What one tick of the loop told, for those who follow along without watching by themselves. */
export interface ObservedTick {
  readonly tick: Omit<ProcessTick, 'seq'>;
  readonly delta: RowDelta;
  /** Every row after the tick; belongs to the hub. */
  readonly rows: ReadonlyMap<string, ProcessRow>;
  /** The first tick since nobody watched: what is in it was there before, for all one knows. */
  readonly first: boolean;
}

// Timers are never exact: a tick this much early still counts as on time.
const early = 0.85;

/** Gives every watcher its own merged view of the one loop, at its own pace. */
export class WatchHub {
  readonly #watchers = new Set<Watcher>();
  readonly #setPace: (intervalMs: number | null, extras: readonly RowExtra[]) => void;
  readonly #now: () => number;
  readonly #onTick: (seen: ObservedTick) => void;
  #table: RowTable = new Map();
  #last: ProcessTick | null = null;
  #seq = 0;

  constructor(options: {
    readonly setPace: (intervalMs: number | null, extras: readonly RowExtra[]) => void;
    readonly now: () => number;
    readonly onTick?: (seen: ObservedTick) => void;
  }) {
    this.#setPace = options.setPace;
    this.#now = options.now;
    this.#onTick = options.onTick ?? (() => {});
  }

  /** Shortest interval anybody asks for; null when nobody watches. */
  get intervalMs(): number | null {
    const intervals = [...this.#watchers].map((watcher) => watcher.intervalMs);
    return intervals.length === 0 ? null : Math.min(...intervals);
  }

  /** Every extra that anybody asks for. */
  get extras(): readonly RowExtra[] {
    const asked = new Set([...this.#watchers].flatMap((watcher) => watcher.extras));
    return rowExtras.filter((extra) => asked.has(extra));
  }

  /** A source of ticks; its first one adds every row. */
  watch(intervalMs: number, extras: readonly RowExtra[] = []): StreamSource<ProcessTick> {
    const watcher: Watcher = { intervalMs, extras, wake: () => {}, pending: null, takenAtMs: 0, due: false };
    return {
      start: (wake) => {
        watcher.wake = wake;
        if (this.#last) {
          watcher.pending = { added: [...this.#table.values()], changed: [], removed: [] };
          watcher.due = true;
        }
        this.#change(() => this.#watchers.add(watcher));
      },
      next: () => this.#take(watcher),
      done: () => false,
      dispose: () => this.#change(() => this.#watchers.delete(watcher)),
    };
  }

  /** Takes a tick of the loop. `fresh`: the loop began anew and the tick adds every row. */
  receive(tick: Omit<ProcessTick, 'seq'>, fresh: boolean): void {
    // The last watcher left while it was on its way; or that, and a new one came.
    if (this.#watchers.size === 0 || (this.#last === null && !fresh)) return;
    const first = this.#last === null;
    const delta = this.#advance(tick, fresh);
    this.#onTick({ tick, delta, rows: this.#table, first });
    this.#seq += 1;
    this.#last = { ...tick, seq: this.#seq };
    for (const watcher of [...this.#watchers]) {
      // A watcher without anything pending and never served gets everything that is there.
      if (watcher.pending) watcher.pending = mergeDeltas(watcher.pending, delta);
      else
        watcher.pending =
          watcher.takenAtMs === 0 ? { added: [...this.#table.values()], changed: [], removed: [] } : delta;
      watcher.due ||= watcher.takenAtMs === 0 || this.#now() - watcher.takenAtMs >= watcher.intervalMs * early;
      if (watcher.due) watcher.wake();
    }
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

  #take(watcher: Watcher): ProcessTick | undefined {
    if (!watcher.due || !watcher.pending || !this.#last) return undefined;
    const tick: ProcessTick = { ...this.#last, ...watcher.pending };
    watcher.pending = null;
    watcher.due = false;
    watcher.takenAtMs = this.#now();
    return tick;
  }

  #change(update: () => void): void {
    const [before, extrasBefore] = [this.intervalMs, this.extras.join()];
    update();
    const after = this.intervalMs;
    if (after === null) {
      this.#table = new Map();
      this.#last = null;
    }
    if (after !== before || this.extras.join() !== extrasBefore) this.#setPace(after, this.extras);
  }
}
