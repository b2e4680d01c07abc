import { mergeDeltas, type ProcessTick } from '#shared/model/delta.ts';
import { AppError } from '#shared/errors.ts';
import type { RecordingReader } from './recording-reader.ts';
import { msOf, type Snapshot } from './snapshot.ts';

/** Time as a player knows it, in ms; tests bring their own. */
export interface PlayClock {
  readonly now: () => number;
  readonly after: (ms: number, then: () => void) => void;
}

/** Longest pause of the recording that is waited for, at speed 1. */
const longestGapMs = 2000;
/** Shortest time between two messages; what comes faster is merged. */
const leastMs = 50;

interface PlayerOptions {
  readonly reader: Pick<RecordingReader, 'seek' | 'next'>;
  /** True where nothing will be added any more: then the end is told. */
  readonly complete: boolean;
  readonly fromMs: number;
  /** 0 stands still after the first instant. */
  readonly speed: number;
  readonly clock: PlayClock;
  readonly onTick: (tick: ProcessTick) => void;
  readonly onEnd: () => void;
  readonly onFail: (error: unknown) => void;
}

/**
 * Plays the past at so many times its speed. One message is on its way at a time: what comes
 * before the reader has taken it is merged into the next one, so that there is never a queue.
 */
export class HistoryPlayer {
  readonly #options: PlayerOptions;
  #pending: Snapshot | null = null;
  #seq = 0;
  #isTaken = true;
  #sentAtMs = -Infinity;
  #hasTimer = false;
  #isOver = false;
  #stopped = false;
  #wake: (() => void) | null = null;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#play().catch((error: unknown) => {
      if (!this.#stopped) options.onFail(error);
    });
  }

  /** The reader has room again. */
  taken(): void {
    this.#isTaken = true;
    this.#send();
  }

  /** Something was added to what is played. */
  grown(): void {
    const wake = this.#wake;
    this.#wake = null;
    wake?.();
  }

  stop(): void {
    this.#stopped = true;
    this.grown();
  }

  async #play(): Promise<void> {
    const { reader, speed, clock, complete } = this.#options;
    const first = await reader.seek(this.#options.fromMs);
    if (!first) throw new AppError('history-empty');
    this.#offer(first);
    if (speed === 0) return;
    let shownMs = msOf(first);
    let dueAtMs = clock.now();
    while (!this.#stopped) {
      const frame = await reader.next();
      if (!frame && complete) return this.#end();
      if (!frame) {
        await this.#growth();
        // Whatever comes now comes at the speed of life.
        dueAtMs = Math.max(dueAtMs, clock.now() - longestGapMs / speed);
        continue;
      }
      dueAtMs += Math.min(msOf(frame) - shownMs, longestGapMs) / speed;
      shownMs = msOf(frame);
      if (dueAtMs > clock.now()) await this.#pause(dueAtMs - clock.now());
      if (!this.#stopped) this.#offer(frame);
    }
  }

  #offer(frame: Snapshot): void {
    this.#seq += 1;
    this.#pending = this.#pending ? { ...frame, ...mergeDeltas(this.#pending, frame) } : frame;
    this.#send();
  }

  #send(): void {
    if (this.#stopped || !this.#isTaken) return;
    if (!this.#pending) {
      if (this.#isOver) this.#options.onEnd();
      return;
    }
    const { clock } = this.#options;
    const waitMs = this.#sentAtMs + leastMs - clock.now();
    if (waitMs > 0) {
      if (this.#hasTimer) return;
      this.#hasTimer = true;
      return clock.after(waitMs, () => {
        this.#hasTimer = false;
        this.#send();
      });
    }
    const tick: ProcessTick = { ...this.#pending, seq: this.#seq };
    [this.#pending, this.#isTaken, this.#sentAtMs] = [null, false, clock.now()];
    this.#options.onTick(tick);
  }

  #end(): void {
    this.#isOver = true;
    this.#send();
  }

  #growth(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#options.clock.after(ms, resolve));
  }
}
