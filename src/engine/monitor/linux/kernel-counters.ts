/** Counters of the whole kernel, read right before a pass over the processes. */
export interface KernelCounters {
  /** Tasks created since boot; null if unknown. While it stands still, no process can be new. */
  readonly forks: number | null;
  /** Tasks that run or are ready right now; null if unknown. */
  readonly runnable: () => number | null;
}

/** Where the kernel's counters cannot be read: every pass lists all processes. */
export const noKernelCounters: KernelCounters = { forks: null, runnable: () => null };
