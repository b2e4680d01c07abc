import type { Challenge, Judgement } from '#shared/workbench/challenge.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import type { RealScheduleResult, ScheduleResult } from '#shared/workbench/run-schedule.ts';
import type { SearchOptions, SearchProgress } from '#shared/workbench/search-options.ts';
import type { SearchResult } from '#shared/workbench/search.ts';

/** Calls to the process that runs programs of the workbench. */
export interface WorkbenchCalls {
  readonly search: {
    readonly input: { readonly source: string; readonly options: SearchOptions };
    readonly output: SearchResult;
    readonly progress: SearchProgress;
  };
  /** `schedule` as text; `real`: on real threads. */
  readonly schedule: {
    readonly input: { readonly source: string; readonly schedule: string; readonly real: boolean };
    readonly output: ScheduleResult | RealScheduleResult;
  };
  /** Whether an answer mends a challenge. */
  readonly judge: {
    readonly input: { readonly challenge: Challenge; readonly answer: string };
    readonly output: Judgement;
  };
  /** The state after a schedule, and nothing beyond it; `real`: of real threads. */
  readonly drive: {
    readonly input: { readonly source: string; readonly schedule: string; readonly real: boolean };
    readonly output: DriveState;
  };
}
