import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toRun, type Cell, type Row } from '../rows.ts';
import { csvLines } from '../../csv-lines.ts';
import type { ExportJob } from './export-job.ts';
import { machineHeading, machineLines } from './machine-csv.ts';
import { leftOutMeta } from './redact.ts';
import { columnsOf, exportTables, hasTable, readMeta, rowsOf, type ExportTable } from './select.ts';
import { openTextFile } from './text-file.ts';
import { openZip } from './zip-file.ts';

/** A run cut off by the end of its program, as the lists show it. */
function asShown(table: ExportTable, row: Row, live: readonly string[]): Row {
  if (table !== 'runs') return row;
  const { outcome, error } = toRun(row, live.includes(String(row['id'])));
  return { ...row, outcome, error: error && JSON.stringify(error) };
}

interface Folder extends Disposable {
  readonly file: (name: string) => { readonly write: (text: string) => void; readonly flush: () => void } & Disposable;
  readonly finish: () => void;
}

function plainFolder(path: string): Folder {
  mkdirSync(path);
  return { file: (name) => openTextFile(join(path, name)), finish: () => {}, [Symbol.dispose]: () => {} };
}

/** Names of the files that a CSV export may write. */
export const csvFiles: readonly string[] = ['meta.csv', ...exportTables.map((table) => `${table}.csv`), 'machine.csv'];

const chunkRows = 500;

/** One file per table: a folder, or an archive if the target's name ends in .zip. */
export async function writeCsv({ database, temporary, target, runId, live, leftOut, step }: ExportJob): Promise<void> {
  using folder = target.endsWith('.zip') ? openZip(temporary) : plainFolder(temporary);
  {
    using meta = folder.file('meta.csv');
    meta.write(csvLines([['key', 'value'], ...Object.entries(leftOutMeta(readMeta(database), leftOut))]));
    meta.flush();
  }
  for (const table of exportTables) {
    if (!hasTable(database, table)) continue;
    using file = folder.file(`${table}.csv`);
    const columns = columnsOf(database, table);
    let chunk: Cell[][] = [columns];
    for (const row of rowsOf(database, table, runId)) {
      const shown = asShown(table, row, live);
      chunk.push(columns.map((column) => shown[column] ?? null));
      if (chunk.length >= chunkRows) {
        file.write(csvLines(chunk));
        chunk = [];
      }
      const pause = step();
      if (pause) await pause;
    }
    if (chunk.length > 0) file.write(csvLines(chunk));
    file.flush();
  }
  if (runId === undefined && hasTable(database, 'machine')) {
    using file = folder.file('machine.csv');
    file.write(machineHeading);
    for (const text of machineLines(database, leftOut)) {
      file.write(text);
      const pause = step();
      if (pause) await pause;
    }
    file.flush();
  }
  folder.finish();
}
