import type { DatabaseSync } from 'node:sqlite';
import type { Language, ScenarioTexts } from '#shared/model/scenario.ts';
import type { PrivatePart } from '#shared/model/session.ts';

/** Input of a format's writer. Each writes to `temporary`, which is renamed when complete. */
export interface ExportJob {
  readonly database: DatabaseSync;
  readonly temporary: string;
  /** The final name, from which CSV distinguishes a folder from an archive. */
  readonly target: string;
  readonly runId: string | undefined;
  readonly live: readonly string[];
  /** Parts to leave out of processes that Procession did not start. */
  readonly leftOut: readonly PrivatePart[];
  /** Language and scenario texts of human-readable formats. */
  readonly language: Language;
  readonly texts: Readonly<Record<string, ScenarioTexts>>;
  /** Counts one row; if it returns a promise, await it: it reports progress. */
  readonly step: () => Promise<void> | undefined;
}
