/** What to search, and when to stop before everything is explored. */
export interface SearchOptions {
  /** Highest number of preemptions of a schedule; null: any. */
  readonly bound: number | null;
  readonly maxSchedules: number | null;
  readonly maxSeconds: number | null;
  /** Random schedules with this seed; null: all of them in order. */
  readonly seed: number | null;
  /** Say how many schedules end in each way. */
  readonly counted: boolean;
}

export interface SearchProgress {
  readonly schedules: number;
  readonly steps: number;
  readonly bound: number;
}
