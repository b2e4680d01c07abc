import type { MachineSummary } from '#shared/model/process.ts';
import type { ProcessCost } from '../ports.ts';

/** Adds what other processes of the host cost to what the sampler has measured of this one. */
export class OtherCost {
  readonly #read: () => ProcessCost;
  readonly #now: () => number;
  #before: { readonly cpuMs: number; readonly atMs: number } | null = null;

  /** `read`: what they have cost so far; `now`: a clock in ms. */
  constructor(read: () => ProcessCost, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  add(summary: MachineSummary): MachineSummary {
    const { cpuMs, rssBytes } = this.#read();
    const atMs = this.#now();
    const before = this.#before;
    this.#before = { cpuMs, atMs };
    // One that has ended takes its time along: the sum may fall.
    const share = before ? (Math.max(0, cpuMs - before.cpuMs) / Math.max(1, atMs - before.atMs)) * 100 : 0;
    return {
      ...summary,
      hostCpuPercent: summary.hostCpuPercent === null ? null : Math.round((summary.hostCpuPercent + share) * 10) / 10,
      hostRssBytes: summary.hostRssBytes === null ? null : summary.hostRssBytes + rssBytes,
    };
  }
}
