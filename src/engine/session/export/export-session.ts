import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';
import type { ExportFormat, ExportResult } from '#shared/model/session.ts';
import { openForReading } from '../open-database.ts';
import type { StoreCalls } from '../protocol.ts';
import { runTables } from '../schema.ts';
import { readError, writeError } from '../sqlite-errors.ts';
import { writeCsv } from './csv.ts';
import { writeJsonl } from './jsonl.ts';
import { writeSqlite } from './sqlite.ts';

/** What a format's writer gets. Each writes to `temporary`, which is renamed when complete. */
export interface ExportJob {
  readonly database: DatabaseSync;
  readonly temporary: string;
  /** The final name, from which CSV tells a folder from an archive. */
  readonly target: string;
  readonly runId: string | undefined;
  readonly live: readonly string[];
  /** Counts one row; now and then it must be awaited: it tells the progress and stops an aborted export. */
  readonly step: () => Promise<void> | undefined;
}

/** Rows between two looks at the abort flag. */
const stepRows = 1000;

function sizeOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

/** Only what an earlier export wrote may be replaced as a whole folder. */
function isOurFolder(path: string): boolean {
  const ours = new Set<string>(['meta.csv', ...runTables.map((table) => `${table}.csv`)]);
  return readdirSync(path).every((name) => ours.has(name));
}

function assertFree(target: string, overwrite: boolean, asFolder: boolean): void {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return;
  const replaceable = asFolder ? stat.isDirectory() && isOurFolder(target) : stat.isFile();
  if (!overwrite || !replaceable) throw new AppError('file-exists', { path: target });
}

function moveIntoPlace(temporary: string, target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    const old = `${temporary}.old`;
    renameSync(target, old);
    renameSync(temporary, target);
    rmSync(old, { recursive: true });
  } else renameSync(temporary, target);
}

function countRows(database: DatabaseSync, runId: string | undefined): Record<'runs' | 'events' | 'samples', number> & { readonly total: number } {
  const count = (table: string): number => {
    const where = runId === undefined ? '' : ` WHERE ${table === 'runs' ? 'id' : 'run_id'} = ?`;
    return Number(database.prepare(`SELECT count(*) AS n FROM ${table}${where}`).get(...(runId === undefined ? [] : [runId]))?.['n']);
  };
  const counts = runTables.map((table) => [table, count(table)] as const);
  const { runs = 0, events = 0, samples = 0 } = Object.fromEntries(counts);
  if (runId !== undefined && runs === 0) throw new AppError('run-not-found', { id: runId });
  return { runs, events, samples, total: counts.reduce((sum, [, n]) => sum + n, 0) };
}

const writers: Readonly<Record<ExportFormat, (job: ExportJob) => Promise<void>>> = { jsonl: writeJsonl, csv: writeCsv, sqlite: writeSqlite, perfetto: toBuild, html: toBuild };
async function toBuild(): Promise<void> {
  throw new AppError('not-supported', { what: 'this format' });
}

/** Writes a session, or one run of it, to `target`: complete or not at all. */
export async function exportSession(
  input: StoreCalls['export']['input'],
  onProgress: (rows: number, totalRows: number) => void,
): Promise<ExportResult> {
  const { path, format, overwrite, runId, live, abort } = input;
  const target = resolve(input.target);
  assertFree(target, overwrite, format === 'csv' && !target.endsWith('.zip'));
  const temporary = `${target}.${randomBytes(4).toString('hex')}.partial`;
  let database: DatabaseSync;
  try {
    database = openForReading(path);
  } catch (error) {
    throw readError(error, path);
  }
  let done = 0;
  const pause = async (totalRows: number): Promise<void> => {
    onProgress(done, totalRows);
    await setImmediate();
    if (Atomics.load(abort, 0) !== 0) throw new AppError('cancelled');
  };
  try {
    database.exec('BEGIN'); // one consistent state, however long it takes
    const { runs, events, samples, total } = countRows(database, runId);
    await pause(total);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    const step = (): Promise<void> | undefined => (++done % stepRows === 0 ? pause(total) : undefined);
    await writers[format]({ database, temporary, target, runId, live, step });
    done = total;
    await pause(total);
    moveIntoPlace(temporary, target);
    return { path: target, bytes: sizeOf(target), runs, events, samples };
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw writeError(error, target);
  } finally {
    database.close();
  }
}
