import type { ScheduleResult } from '#shared/workbench/run-schedule.ts';
import type { SearchResult } from '#shared/workbench/search.ts';

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

/** Calls to the process that runs programs of the workbench. */
export interface WorkbenchCalls {
  readonly search: {
    readonly input: { readonly source: string; readonly options: SearchOptions };
    readonly output: SearchResult;
    readonly progress: SearchProgress;
  };
  /** `schedule` as text. */
  readonly schedule: {
    readonly input: { readonly source: string; readonly schedule: string };
    readonly output: ScheduleResult;
  };
}
