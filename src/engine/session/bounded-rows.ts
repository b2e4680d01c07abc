import type { DatabaseSync } from 'node:sqlite';
import type { Row } from './rows.ts';

// What is read at once of a file that may come from anywhere.

/** Most rows, and most text, of one answer. */
const maxRows = 100_000;
const maxChars = 2 ** 28;

/** The rows of a query, which must not be more than fit into an answer. */
export function boundedRows(database: DatabaseSync, sql: string, ...params: (string | number)[]): Row[] {
  const rows: Row[] = [];
  let chars = 0;
  // Row by row: a query without an end reaches the bound here instead of staying inside SQLite.
  for (const row of database.prepare(sql).iterate(...params) as Iterable<Row>) {
    rows.push(row);
    for (const cell of Object.values(row)) if (typeof cell === 'string') chars += cell.length;
    if (rows.length > maxRows) throw new RangeError(`> ${maxRows} rows`);
    if (chars > maxChars) throw new RangeError(`> ${maxChars} characters`);
  }
  return rows;
}

/** The number of rows of a query. Throws where there are more than fit into the file: a damaged tree leads in circles. */
export function countRows(database: DatabaseSync, sql: string, ...params: string[]): number {
  const leastRowBytes = 4;
  const size = database
    .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')
    .get();
  const most = Math.ceil(Number(size?.['bytes']) / leastRowBytes);
  const counted = database.prepare(`SELECT count(*) AS n FROM (${sql} LIMIT ${most + 1})`).get(...params);
  const count = Number(counted?.['n']);
  if (count > most) throw new RangeError(`> ${most} rows`);
  return count;
}
