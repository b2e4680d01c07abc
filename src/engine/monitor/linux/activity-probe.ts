/** What asking about a process told: it has not run since it was asked last; it has, or nobody can tell; it was reaped. */
export const activity = { same: 0, moved: 1, gone: 2 } as const;
export type Activity = (typeof activity)[keyof typeof activity];

/**
 * Tells cheaply who has run since the last pass, by slots: what is kept of each stands in one
 * block of memory. With thousands of objects instead, most of the time of a pass would go into
 * fetching them from main memory.
 */
export interface ActivityProbe {
  /** Whether it tells of all threads of a process, or of the main thread only. */
  readonly tellsThreads: boolean;
  /** Descriptors kept for each process. */
  readonly descriptors: 0 | 1;
  /** Whether a slot is in use, so that its process may rest. */
  readonly has: (slot: number) => boolean;
  /** Begins to watch a process; false where it cannot be. Asked for the first time, it has `moved`. */
  readonly open: (slot: number, pid: number) => boolean;
  readonly close: (slot: number) => void;
  readonly read: (slot: number) => Activity;
}
