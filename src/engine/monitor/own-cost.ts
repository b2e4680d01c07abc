import { threadCpuMs } from './thread-clock.ts';

/** The cost of Procession itself, per tick. */
export interface OwnCost {
  /** CPU time of the sampler's thread per tick, in ms. */
  readonly samplerCpuMs: number;
  /** CPU of the whole host process, % of one core; null before the second tick. */
  readonly hostCpuPercent: number | null;
  readonly hostRssBytes: number;
}

// Without a clock of its own, a thread's time has a resolution of 1 to 10 ms: a single tick would show 0 or
// 4 instead of 2.
const smoothedTicks = 8;

/** Measures the sampler's thread over the last ticks, and the host process over the last one. */
export class CostMeter {
  readonly #samplerMs: number[] = [];
  #threadBeforeMs = 0;
  #rssBytes = 0;
  #ticks = 0;
  #hostBefore: { readonly cpuMs: number; readonly atMs: number } | null = null;

  /** Call right before the work of a tick. */
  begin(): void {
    this.#threadBeforeMs = threadCpuMs();
  }

  /** Call right after it. */
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
