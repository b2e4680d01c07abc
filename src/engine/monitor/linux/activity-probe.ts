/** Result of an activity check: idle since the last check, ran (or unknown), exited and reaped. */
export const activity = { idle: 0, ran: 1, exited: 2 } as const;
export type Activity = (typeof activity)[keyof typeof activity];

/**
 * Detects cheaply which processes have run since the last pass. State is kept by slot in one block of
 * memory: with an object per process, most of a pass would be spent on cache misses.
 */
export interface ActivityProbe {
  /** Whether it covers all threads of a process or only the main thread. */
  readonly coversThreads: boolean;
  /** Descriptors it keeps open per process. */
  readonly descriptors: 0 | 1;
  /** Whether a slot is in use. */
  readonly has: (slot: number) => boolean;
  /** Starts to watch a process; false if it cannot. The first check of a slot reports `ran`. */
  readonly open: (slot: number, pid: number) => boolean;
  readonly close: (slot: number) => void;
  readonly read: (slot: number) => Activity;
}
