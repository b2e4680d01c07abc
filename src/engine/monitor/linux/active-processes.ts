import type { KernelCounters } from './kernel-counters.ts';
import type { ProcEntry } from './proc-entry.ts';

/** Less recent CPU use than this counts as none. */
const minRecentCpu = 0.01;

/** Processes that are running, ready, or have used the CPU in the last passes. */
export class ActiveProcesses {
  readonly #entries = new Set<ProcEntry>();

  add(entry: ProcEntry): void {
    this.#entries.add(entry);
  }

  /** Whether an active process lacks a descriptor: only then is rebalancing worth its cost. */
  hasOneWithoutDescriptor(): boolean {
    for (const entry of this.#entries) if (!entry.hasDescriptor && !entry.isDropped) return true;
    return false;
  }

  /**
   * Whether more tasks are ready than the table shows, so that a sleeper must have become ready.
   * The kernel's number holds for one moment only, so it is taken before and after the pass and the
   * smaller one counts: most tasks that are in only one of them were ready for a moment.
   */
  missesReadyTask(before: number, counters: KernelCounters): boolean {
    const known = this.#countReady();
    return before > known && Math.min(before, counters.runnable() ?? before) > known;
  }

  #countReady(): number {
    let count = 0;
    for (const entry of this.#entries) {
      const { recentCpu } = entry;
      const isReady = entry.base.state === 'R';
      if (entry.isDropped || (!isReady && recentCpu < minRecentCpu)) this.#entries.delete(entry);
      // The state is that of the main thread; other threads may be running while it sleeps.
      else count += (isReady ? 1 : 0) + (recentCpu > 0 ? Math.max(0, entry.stat.threads - 1) : 0);
    }
    return count;
  }
}
