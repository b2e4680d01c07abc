import { mergeDeltas, type ProcessTick } from '#shared/model/delta.ts';
import { AppError } from '#shared/errors.ts';
import type { RecordingReader } from './recording-reader.ts';
import { msOf, type Snapshot } from './snapshot.ts';

/** The player's clock, in ms; tests inject their own. */
export interface PlayClock {
  readonly now: () => number;
  readonly after: (ms: number, then: () => void) => void;
}

/** Longest gap of the recording that is waited for, at speed 1. */
const maxGapMs = 2000;
/** Shortest time between two messages; faster ones are merged. */
const minIntervalMs = 50;

interface PlayerOptions {
  readonly reader: Pick<RecordingReader, 'seek' | 'next'>;
  /** True if nothing will be added: then the end is reported. */
  readonly complete: boolean;
  readonly fromMs: number;
  /** 0 pauses at the first instant. */
  readonly speed: number;
  readonly clock: PlayClock;
  readonly onTick: (tick: ProcessTick) => void;
  readonly onEnd: () => void;
  readonly onFail: (error: unknown) => void;
}

/**
 * Plays the past at a multiple of its speed. One message is on its way at a time: what follows before
 * the reader has taken it is merged into the next one, so that there is never a queue.
 */
export class HistoryPlayer {
  readonly #options: PlayerOptions;
  #pending: Snapshot | null = null;
  #seq = 0;
  #isReaderFree = true;
  #sentAtMs = -Infinity;
  #hasTimer = false;
  #isOver = false;
  #isStopped = false;
  #wake: (() => void) | null = null;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#play().catch((error: unknown) => {
      if (!this.#isStopped) options.onFail(error);
    });
  }

  /** The reader can take another message. */
  taken(): void {
    this.#isReaderFree = true;
    this.#flush();
  }

  /** Data was added to the source. */
  grown(): void {
    const wake = this.#wake;
    this.#wake = null;
    wake?.();
  }

  stop(): void {
    this.#isStopped = true;
    this.grown();
  }

  async #play(): Promise<void> {
    const { reader, speed, clock, complete } = this.#options;
    const first = await reader.seek(this.#options.fromMs);
    if (!first) throw new AppError('history-empty');
    this.#add(first);
    if (speed === 0) return;
    let shownMs = msOf(first);
    let dueAtMs = clock.now();
    while (!this.#isStopped) {
      const snapshot = await reader.next();
      if (!snapshot && complete) return this.#end();
      if (!snapshot) {
        await this.#whenGrown();
        // From here on the recording grows at the speed of the clock: less time may be caught up than one
        // gap.
        dueAtMs = Math.max(dueAtMs, clock.now() - maxGapMs / speed);
        continue;
      }
      dueAtMs += Math.min(msOf(snapshot) - shownMs, maxGapMs) / speed;
      shownMs = msOf(snapshot);
      if (dueAtMs > clock.now()) await this.#pause(dueAtMs - clock.now());
      if (!this.#isStopped) this.#add(snapshot);
    }
  }

  #add(snapshot: Snapshot): void {
    this.#seq += 1;
    this.#pending = this.#pending ? { ...snapshot, ...mergeDeltas(this.#pending, snapshot) } : snapshot;
    this.#flush();
  }

  #flush(): void {
    if (this.#isStopped || !this.#isReaderFree) return;
    if (!this.#pending) {
      if (this.#isOver) this.#options.onEnd();
      return;
    }
    const { clock } = this.#options;
    const waitMs = this.#sentAtMs + minIntervalMs - clock.now();
    if (waitMs > 0) {
      if (this.#hasTimer) return;
      this.#hasTimer = true;
      return clock.after(waitMs, () => {
        this.#hasTimer = false;
        this.#flush();
      });
    }
    const tick: ProcessTick = { ...this.#pending, seq: this.#seq };
    [this.#pending, this.#isReaderFree, this.#sentAtMs] = [null, false, clock.now()];
    this.#options.onTick(tick);
  }

  #end(): void {
    this.#isOver = true;
    this.#flush();
  }

  #whenGrown(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#options.clock.after(ms, resolve));
  }
}
