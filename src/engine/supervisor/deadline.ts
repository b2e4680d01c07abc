import type { TimeLimit } from './run-limits.ts';

/** A time limit that does not count the time that was lost to other work. */
export class Deadline implements Disposable {
  readonly #limit: TimeLimit;
  readonly #lostMs: (sinceMs: number) => number;
  readonly #onReached: (time: { readonly elapsedMs: number; readonly lostMs: number }) => void;
  readonly #now: () => number;
  #sinceMs: number;
  #timer: NodeJS.Timeout | undefined;

  /** `lostMs`: how much was lost since an instant of `performance.now()`, in ms. */
  constructor(options: {
    readonly limit: TimeLimit;
    readonly lostMs: (sinceMs: number) => number;
    /** Gets the time since its start, and how much of it was lost. */
    readonly onReached: (time: { readonly elapsedMs: number; readonly lostMs: number }) => void;
    /** The clock in ms; for tests. */
    readonly now?: () => number;
  }) {
    this.#limit = options.limit;
    this.#lostMs = options.lostMs;
    this.#onReached = options.onReached;
    this.#now = options.now ?? (() => performance.now());
    this.#sinceMs = this.#now();
    this.#wait(this.#limit.limitMs);
  }

  /** Starts again from now. */
  restart(): void {
    if (!this.#timer) return;
    this.#sinceMs = this.#now();
    this.#wait(this.#limit.limitMs);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), ms);
  }

  #check(): void {
    const elapsedMs = this.#now() - this.#sinceMs;
    const lostMs = this.#lostMs(this.#sinceMs);
    const { limitMs, longestMs } = this.#limit;
    const leftMs = Math.min(limitMs - (elapsedMs - lostMs), longestMs - elapsedMs);
    if (leftMs < 1) this.#onReached({ elapsedMs, lostMs });
    else this.#wait(leftMs);
  }
}
