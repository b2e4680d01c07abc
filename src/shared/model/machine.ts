/** Share of time, in %, that tasks could not go on for lack of a resource: PSI, over 10, 60 and 300 s. */
export interface Pressure {
  readonly some10: number;
  readonly some60: number;
  readonly some300: number;
  /** Nobody could go on; null where the kernel does not tell (CPU before 5.13). */
  readonly full10: number | null;
  readonly full60: number | null;
  readonly full300: number | null;
}

/** One processor over the interval, in % of it; null where the platform does not tell. */
export interface CoreUse {
  readonly percent: number | null;
  readonly userPercent: number | null;
  readonly systemPercent: number | null;
  readonly iowaitPercent: number | null;
}

/** The machine beyond its processes, at one sample. Rates are over the interval. A part the platform cannot tell is null. */
export interface MachineTick {
  readonly time: string;
  readonly elapsedMs: number;
  readonly cores: readonly CoreUse[];
  readonly memory: {
    readonly totalBytes: number;
    /** What programs could get without swapping. */
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
