/** Counters of the whole kernel, read right before a pass over the processes. */
export interface KernelCounters {
  /** Tasks created since boot; null if unknown. While it does not change, no process is new. */
  readonly forks: number | null;
  /** Tasks that are running or ready now; null if unknown. */
  readonly runnable: () => number | null;
}

/** Where the kernel's counters cannot be read: every pass lists all processes. */
export const noKernelCounters: KernelCounters = { forks: null, runnable: () => null };
