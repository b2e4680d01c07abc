/** Share of time, in %, that tasks were stalled for lack of a resource: PSI, over 10, 60 and 300 s. */
export interface Pressure {
  readonly some10: number;
  readonly some60: number;
  readonly some300: number;
  /** All tasks were stalled; null if the kernel does not report it (CPU before 5.13). */
  readonly full10: number | null;
  readonly full60: number | null;
  readonly full300: number | null;
}

/** One processor over the interval, in % of it; null if unknown on this platform. */
export interface CoreUse {
  /** Its number; a processor that is offline leaves a gap. */
  readonly number: number;
  readonly percent: number | null;
  readonly userPercent: number | null;
  readonly systemPercent: number | null;
  readonly iowaitPercent: number | null;
}

/**
 * The machine beyond its processes, in one sample. Rates cover the interval. A part unknown on this
 * platform is null.
 */
export interface MachineTick {
  readonly time: string;
  readonly elapsedMs: number;
  /** Those that are online, by number. */
  readonly cores: readonly CoreUse[];
  readonly memory: {
    readonly totalBytes: number;
    /** Memory that programs could get without swapping. */
    readonly availableBytes: number;
    readonly freeBytes: number;
    readonly buffersBytes: number | null;
    readonly cachedBytes: number | null;
    readonly swapTotalBytes: number | null;
    readonly swapUsedBytes: number | null;
  };
  /** Tasks running or waiting (on Linux also in uninterruptible sleep), averaged over 1, 5 and 15 minutes. */
  readonly load: readonly [number, number, number] | null;
  readonly pressure: { readonly cpu: Pressure; readonly memory: Pressure; readonly io: Pressure } | null;
  readonly disks:
    | readonly {
        readonly name: string;
        readonly readBytesPerSecond: number;
        readonly writtenBytesPerSecond: number;
        readonly busyPercent: number;
      }[]
    | null;
  readonly networks:
    | readonly { readonly name: string; readonly receivedBytesPerSecond: number; readonly sentBytesPerSecond: number }[]
    | null;
  readonly contextSwitchesPerSecond: number | null;
  /** New processes and threads per second. */
  readonly forksPerSecond: number | null;
}
