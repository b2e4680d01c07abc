import { stringify } from 'csv-stringify/sync';
import { defuse } from '#shared/text/defuse.ts';
import type { Cell } from './session/rows.ts';

/** Lines as in RFC 4180: CRLF, doubled quotes, null as empty. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => defuse(cell))),
    { record_delimiter: 'windows' },
  );
}
