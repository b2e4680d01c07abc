import type { DriveState } from '#shared/workbench/drive-state.ts';
import type { ScheduleResult } from '#shared/workbench/run-schedule.ts';
import type { SearchOptions, SearchProgress } from '#shared/workbench/search-options.ts';
import type { SearchResult } from '#shared/workbench/search.ts';

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
  /** The state after a schedule, and nothing beyond it. */
  readonly drive: {
    readonly input: { readonly source: string; readonly schedule: string };
    readonly output: DriveState;
  };
}
