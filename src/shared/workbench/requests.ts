import type { SearchOptions, SearchProgress } from './search-options.ts';
import type { SearchResult } from './search.ts';

/** Maximum length of a program, in characters. */
export const maxProgramChars = 50_000;
/** Maximum length of a schedule as text, in characters. */
export const maxScheduleChars = 100_000;

/** The state of a program after a schedule. */
export interface DriveRequest {
  /** Names what is driven; its process lives as long as `workbench.watch` with the same name. */
  readonly driveId: string;
  readonly source: string;
  readonly schedule: string;
  /** On real threads instead of the model. */
  readonly real: boolean;
}

export interface SearchRequest {
  /** By which `workbench.stop` knows it. */
  readonly searchId?: string | undefined;
  readonly source: string;
  readonly options: SearchOptions;
}

/** A search as updates; `result` is the last. */
export type SearchUpdate =
  | { readonly type: 'progress'; readonly progress: SearchProgress }
  | { readonly type: 'result'; readonly result: SearchResult };

/** The process of a program that is driven; its pid is null until it starts, and after it has ended. */
export interface WorkbenchProcess {
  readonly pid: number | null;
}
