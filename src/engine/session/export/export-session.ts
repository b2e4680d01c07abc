import type { ExportJob } from './export-job.ts';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';
import type { ExportFormat, ExportResult } from '#shared/model/session.ts';
import { openForReading } from '../open-database.ts';
import type { ReadCalls } from '../protocol.ts';
import { exportError, readError } from '../sqlite-errors.ts';
import { csvFiles, writeCsv } from './csv.ts';
import { writeHtml } from './html/html.ts';
import { writeJsonl } from './jsonl.ts';
import { writePerfetto } from './perfetto/perfetto.ts';
import { countInstants } from './chunks.ts';
import { moveIntoPlace } from './temporary.ts';
import { leftOutOf } from './redact.ts';
import { countOf, exportTables } from './select.ts';
import { writeSqlite } from './sqlite.ts';

/** Rows between two reports. */
const stepRows = 1000;

function sizeOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

/** A whole folder is replaced only if an earlier export wrote it. */
function isOurFolder(path: string): boolean {
  return readdirSync(path).every((name) => csvFiles.includes(name));
}

function assertFree(target: string, overwrite: boolean, asFolder: boolean): void {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return;
  const replaceable = asFolder ? stat.isDirectory() && isOurFolder(target) : stat.isFile();
  if (!overwrite || !replaceable) throw new AppError('file-exists', { path: target });
}

/**
 * Rows by table, in the order of the file, and instants of the machine; for one run without instants.
 * Throws if there is no such run.
 */
export function countRows(database: DatabaseSync, runId: string | undefined): Record<string, number> {
  const countAll = (id: string | undefined): Record<string, number> =>
    Object.fromEntries(exportTables.map((table) => [table, countOf(database, table, id)]));
  // The whole tables first: a search for the rows of one run might pass over others for ever.
  const whole = countAll(undefined);
  const counts = runId === undefined ? whole : countAll(runId);
  if (runId !== undefined && counts['runs'] === 0) throw new AppError('run-not-found', { id: runId });
  return { ...counts, machine: runId === undefined ? countInstants(database) : 0 };
}

const writers: Readonly<Record<ExportFormat, (job: ExportJob) => Promise<void>>> = {
  jsonl: writeJsonl,
  csv: writeCsv,
  sqlite: writeSqlite,
  perfetto: writePerfetto,
  html: writeHtml,
};

/** Writes a session, or one run of it, to `target` when it is complete; whatever fails leaves `temporary` behind. */
export async function exportSession(
  input: ReadCalls['export']['input'],
  onProgress: (rows: number, totalRows: number) => void,
): Promise<ExportResult> {
  const { path, format, overwrite, runId, live, include, language, texts, target, temporary } = input;
  assertFree(target, overwrite, format === 'csv' && !target.endsWith('.zip'));
  let database: DatabaseSync;
  try {
    database = openForReading(path);
  } catch (error) {
    throw readError(error, path);
  }
  let done = 0;
  const pause = async (totalRows: number): Promise<void> => {
    onProgress(done, totalRows);
    await setImmediate(); // lets the report out
  };
  try {
    database.exec('BEGIN'); // one consistent state, however long it takes
    const counts = countRows(database, runId);
    const { runs = 0, events = 0, samples = 0 } = counts;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await pause(total);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    const step = (): Promise<void> | undefined => (++done % stepRows === 0 ? pause(total) : undefined);
    // Only the machine's past contains processes that Procession did not start.
    const leftOut = counts['machine'] === 0 ? [] : leftOutOf(include);
    await writers[format]({ database, temporary, target, runId, live, leftOut, language, texts, step });
    done = total;
    await pause(total);
    moveIntoPlace(temporary, target);
    return { path: target, bytes: sizeOf(target), runs, events, samples, leftOut };
  } catch (error) {
    throw exportError(error, { target, path, format });
  } finally {
    database.close();
  }
}
