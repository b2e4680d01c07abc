import type { Finding } from './lab.ts';

/** Version of the session file's tables; a newer file is refused, never touched. An older one is read as it is, and brought up to date when it is written to. */
export const sessionSchemaVersion = 2;

/** One session file. */
export interface SessionInfo {
  /** File name without its ending; unique in the sessions folder. */
  readonly id: string;
  readonly path: string;
  /** What a person called it; empty until then. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly bytes: number;
  readonly runs: number;
  readonly events: number;
  readonly notes: number;
  /** First and last instant of the whole machine in it; null where it holds runs only. */
  readonly machineFrom: string | null;
  readonly machineTo: string | null;
  /** True for the session that this engine is writing now. */
  readonly current: boolean;
  /** Set when the file cannot be read: the code of the reason. */
  readonly problem: string | null;
}

/** A finding with the run that it is of, and when it was on the clock. */
export interface SessionFinding extends Finding {
  readonly runId: string;
  readonly scenario: string;
  readonly time: string;
}

/** Longest title and tag, in characters, and most tags. */
export const sessionTextLimits = { title: 120, tag: 40, tags: 20 } as const;

export const exportFormats = ['jsonl', 'csv', 'sqlite', 'perfetto', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * What of processes that Procession did not start goes into an export only when it is asked for.
 * Their environment is never recorded. `commands`: command lines; `users`: names and ids;
 * `paths`: executables, terminals and control groups.
 */
export const privateParts = ['commands', 'users', 'paths'] as const;
export type PrivatePart = (typeof privateParts)[number];

/** What an export would hold. */
export interface ExportPreview {
  /** Rows by table, in the order of the file. */
  readonly rows: Readonly<Record<string, number>>;
  /** Processes in it that Procession did not start. */
  readonly foreignProcesses: number;
  /** For each part that can be left out: how many of those processes have it, and a few that would be told. */
  readonly parts: Readonly<Record<PrivatePart, { readonly count: number; readonly examples: readonly string[] }>>;
  /** Name of the machine as it would stand in the file. */
  readonly hostname: string;
}

export interface ExportResult {
  readonly path: string;
  readonly bytes: number;
  readonly runs: number;
  readonly events: number;
  readonly samples: number;
  /** What was left out of processes that Procession did not start; none where the file holds no such process, or all was asked for. */
  readonly leftOut: readonly PrivatePart[];
}

/** Progress of an export; the last message has `done`. */
export interface ExportProgress {
  readonly rows: number;
  readonly totalRows: number;
  readonly done: ExportResult | null;
  /** Where the host offers the finished file for download; null when it was saved to `done.path`. */
  readonly downloadUrl: string | null;
}
