import { threadCpuMs } from './thread-clock.ts';

/** What Procession itself costs, per tick. */
export interface OwnCost {
  /** CPU time of the sampler's thread per tick, in ms. */
  readonly samplerCpuMs: number;
  /** CPU of the whole host process, % of one core; null before the second tick. */
  readonly hostCpuPercent: number | null;
  readonly hostRssBytes: number;
}

// Where the thread's own clock cannot be read, its time comes in steps of 1 to 10 ms: one tick
// alone would show 0 or 4 where it is 2.
const smoothedTicks = 8;

/** Measures the sampler's thread over the last ticks, and the host process over the last one. */
export class CostMeter {
  readonly #samplerMs: number[] = [];
  #threadBeforeMs = 0;
  #rssBytes = 0;
  #ticks = 0;
  #hostBefore: { readonly cpuMs: number; readonly atMs: number } | null = null;

  /** Right before the work of a tick. */
  begin(): void {
    this.#threadBeforeMs = threadCpuMs();
  }

  /** Right after it. */
  end(): OwnCost {
    this.#samplerMs.push(threadCpuMs() - this.#threadBeforeMs);
    if (this.#samplerMs.length > smoothedTicks) this.#samplerMs.shift();
    if (this.#ticks % smoothedTicks === 0) this.#rssBytes = process.memoryUsage.rss();
    this.#ticks += 1;
    const usage = process.cpuUsage();
    const now = { cpuMs: (usage.user + usage.system) / 1000, atMs: performance.now() };
    const before = this.#hostBefore;
    this.#hostBefore = now;
    return {
      samplerCpuMs: Math.round((this.#samplerMs.reduce((sum, ms) => sum + ms, 0) / this.#samplerMs.length) * 100) / 100,
      hostCpuPercent: before
        ? Math.round(((now.cpuMs - before.cpuMs) / Math.max(1, now.atMs - before.atMs)) * 1000) / 10
        : null,
      hostRssBytes: this.#rssBytes,
    };
  }
}
