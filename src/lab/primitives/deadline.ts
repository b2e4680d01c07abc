import { performance } from 'node:perf_hooks';

/** A time limit in ms from now; undefined waits for ever. */
export class Deadline {
  readonly #endsAt: number;

  constructor(timeoutMs: number | undefined) {
    this.#endsAt = timeoutMs === undefined ? Infinity : performance.now() + timeoutMs;
  }

  /** Milliseconds left, never negative; Infinity without a limit. */
  left(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }

  get expired(): boolean {
    return this.left() === 0;
  }
}
