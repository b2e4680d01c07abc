import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../rows.ts';

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

/** Lines as in RFC 4180: CRLF, quotes doubled, null as nothing. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(defuse)),
    { record_delimiter: 'windows' },
  );
}
