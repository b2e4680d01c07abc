import { DatabaseSync } from 'node:sqlite';
import { runTables } from '../schema.ts';
import type { ExportJob } from './export-session.ts';

/** A compact copy in one file; with a run, the other runs' rows are taken out of the copy. */
export async function writeSqlite({ database, temporary, runId }: ExportJob): Promise<void> {
  database.exec('COMMIT'); // VACUUM takes its own snapshot and refuses to run inside a transaction
  database.prepare('VACUUM INTO ?').run(temporary);
  if (runId === undefined) return;
  const copy = new DatabaseSync(temporary);
  try {
    // A copy that is thrown away when anything fails needs no journal.
    copy.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    for (const table of runTables) copy.prepare(`DELETE FROM ${table} WHERE ${table === 'runs' ? 'id' : 'run_id'} <> ?`).run(runId);
    copy.exec('VACUUM; PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
