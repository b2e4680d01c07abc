import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { toRun, type Cell, type Row } from '../rows.ts';
import { runTables, type RunTable } from '../schema.ts';
import type { ExportJob } from './export-session.ts';
import { columnsOf, readMeta, rowsOf } from './select.ts';
import { openTextFile } from './text-file.ts';
import { openZip } from './zip-file.ts';

// The last four are what a Chinese keyboard types for the first; spreadsheets take them too.
const risky = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell that a spreadsheet would take for a formula gets a leading apostrophe (CSV
 * injection): names of processes and command lines come from strangers.
 * @internal
 */
export function defuse(cell: Cell): Cell {
  return typeof cell === 'string' && risky.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/**
 * Lines as in RFC 4180: CRLF, quotes doubled, null as nothing.
 * @internal
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map((row) => row.map(defuse)), { record_delimiter: 'windows' });
}

/** A run cut off by the end of its program is told as the lists tell it. */
function asShown(table: RunTable, row: Row, live: readonly string[]): Row {
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

const chunkRows = 500;

/** One file per table: a folder, or an archive where the target's name ends in .zip. */
export async function writeCsv({ database, temporary, target, runId, live, step }: ExportJob): Promise<void> {
  using folder = target.endsWith('.zip') ? openZip(temporary) : plainFolder(temporary);
  {
    using meta = folder.file('meta.csv');
    meta.write(csvLines([['key', 'value'], ...Object.entries(readMeta(database))]));
    meta.flush();
  }
  for (const table of runTables) {
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
  folder.finish();
}
