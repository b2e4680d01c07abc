import { DatabaseSync } from 'node:sqlite';
import type { LabEvent } from '#shared/model/lab.ts';
import { sessionSchemaVersion, type ExportFormat, type ExportResult } from '#shared/model/session.ts';
import { exportSession } from './session/export/export-session.ts';
import { eventRow } from './session/rows.ts';
import { applicationId, schemaSql } from './session/schema.ts';

/** For the benchmark: a session file of one run with these events. */
export function writeTrialSession(path: string, runId: string, events: Iterable<LabEvent>): void {
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${sessionSchemaVersion}; BEGIN; ${schemaSql}`);
    const startedAt = new Date(0).toISOString();
    database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('created_at', startedAt);
    database.prepare('INSERT INTO runs (id, scenario, variant, params, started_at) VALUES (?, ?, ?, ?, ?)').run(runId, 'bench', 'bench', '{}', startedAt);
    const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const event of events) insert.run(...eventRow(runId, event));
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** For the benchmark: exports a session file in this thread; `look` is called now and then. */
export function exportTrial(path: string, target: string, format: ExportFormat, look: () => void): Promise<ExportResult> {
  const abort = new Int32Array(new SharedArrayBuffer(4));
  return exportSession({ path, id: 'bench', live: [], runId: undefined, format, target, overwrite: true, include: [], language: 'en', texts: {}, abort }, look);
}
