/** Version of the session file's tables; a newer file is refused, never touched. */
export const sessionSchemaVersion = 1;

/** One session file. */
export interface SessionInfo {
  /** File name without its ending; unique in the sessions folder. */
  readonly id: string;
  readonly path: string;
  readonly createdAt: string;
  readonly bytes: number;
  readonly runs: number;
  readonly events: number;
  /** True for the session that this engine is writing now. */
  readonly current: boolean;
  /** Set when the file cannot be read: the code of the reason. */
  readonly problem: string | null;
}

export const exportFormats = ['jsonl', 'csv', 'sqlite'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportResult {
  readonly path: string;
  readonly bytes: number;
  readonly runs: number;
  readonly events: number;
  readonly samples: number;
}

/** Progress of an export; the last message has `done`. */
export interface ExportProgress {
  readonly rows: number;
  readonly totalRows: number;
  readonly done: ExportResult | null;
  /** Where the host offers the finished file for download; null when it was saved to `done.path`. */
  readonly downloadUrl: string | null;
}
