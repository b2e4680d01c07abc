import type { Finding } from './lab.ts';

/**
 * Version of the session file's tables; a newer file is refused and left unchanged. An older one is read
 * as it is, and migrated when it is written to.
 */
export const sessionSchemaVersion = 3;

/** One session file. */
export interface SessionInfo {
  /** File name without its ending; unique in the sessions folder. */
  readonly id: string;
  readonly path: string;
  /** Title given by the user; empty by default. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly bytes: number;
  readonly runs: number;
  readonly events: number;
  readonly notes: number;
  /** First and last instant of the whole machine in it; null if it holds runs only. */
  readonly machineFrom: string | null;
  readonly machineTo: string | null;
  /** True for the session that this engine is writing now. */
  readonly current: boolean;
  /** Set when the file cannot be read: the code of the reason. */
  readonly problem: string | null;
}

/** A finding with its run, and its time on the clock. */
export interface SessionFinding extends Finding {
  readonly runId: string;
  readonly scenario: string;
  readonly time: string;
}

/** Max length of title and tags, in characters, and max number of tags. */
export const sessionTextLimits = { title: 120, tag: 40, tags: 20 } as const;

export const exportFormats = ['jsonl', 'csv', 'sqlite', 'perfetto', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * Details of processes that Procession did not start, which an export includes only on request. Their
 * environment is never recorded. `commands`: command lines; `users`: names and ids; `paths`:
 * executables, terminals and control groups.
 */
export const privateParts = ['commands', 'users', 'paths'] as const;
export type PrivatePart = (typeof privateParts)[number];

/** What an export would contain. */
export interface ExportPreview {
  /** Rows by table, in the order of the file. */
  readonly rows: Readonly<Record<string, number>>;
  /** Processes in it that Procession did not start. */
  readonly foreignProcesses: number;
  /** For each optional part: how many of those processes have it, and a few examples. */
  readonly parts: Readonly<Record<PrivatePart, { readonly count: number; readonly examples: readonly string[] }>>;
  /** Name of the machine as the file would contain it. */
  readonly hostname: string;
}

export interface ExportResult {
  readonly path: string;
  readonly bytes: number;
  readonly runs: number;
  readonly events: number;
  readonly samples: number;
  /**
   * Parts left out of processes that Procession did not start; empty if the file holds no such process,
   * or everything was requested.
   */
  readonly leftOut: readonly PrivatePart[];
}

/** Progress of an export; the last message has `done`. */
export interface ExportProgress {
  readonly rows: number;
  readonly totalRows: number;
  readonly done: ExportResult | null;
  /** Where the host offers the finished file for download; null if it was saved to `done.path`. */
  readonly downloadUrl: string | null;
}
