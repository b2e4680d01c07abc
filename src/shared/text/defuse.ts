import { cleanLines } from './sanitize.ts';

// The last four are the full-width forms typed on a Chinese keyboard; spreadsheets accept them too.
const risky = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell that a spreadsheet would run as a formula gets a leading apostrophe (CSV injection): process
 * names and command lines are chosen by other programs. For the same reason nothing in it is invisible.
 */
export function defuse<Cell>(cell: Cell): Cell | string {
  if (typeof cell !== 'string') return cell;
  const text = cleanLines(cell);
  return (risky.test(cell) || risky.test(text)) && !plainNumber.test(text) ? `'${text}` : text;
}
