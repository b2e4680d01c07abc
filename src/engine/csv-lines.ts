import { stringify } from 'csv-stringify/sync';
import { cleanLines } from '#shared/text/sanitize.ts';
import type { Cell } from './session/rows.ts';

// The last four are the full-width forms typed on a Chinese keyboard; spreadsheets accept them too.
const risky = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell that a spreadsheet would run as a formula gets a leading apostrophe (CSV injection): process
 * names and command lines are chosen by other programs. For the same reason nothing in it is invisible.
 * @internal
 */
export function defuse(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cleanLines(cell);
  return (risky.test(cell) || risky.test(text)) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Lines as in RFC 4180: CRLF, doubled quotes, null as empty. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(defuse)),
    { record_delimiter: 'windows' },
  );
}
