import type { DatabaseSync } from 'node:sqlite';
import type { Row } from './rows.ts';

// What is read at once of a file that may come from anywhere.

/** Maximum number of rows, and of characters, in one answer. */
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

/** The number of rows of a query. Throws where it exceeds what fits into the file: a damaged tree leads in circles. */
export function countRows(database: DatabaseSync, sql: string, ...params: string[]): number {
  const minRowBytes = 4;
  const size = database
    .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')
    .get();
  const limit = Math.ceil(Number(size?.['bytes']) / minRowBytes);
  const counted = database.prepare(`SELECT count(*) AS n FROM (${sql} LIMIT ${limit + 1})`).get(...params);
  const count = Number(counted?.['n']);
  if (count > limit) throw new RangeError(`> ${limit} rows`);
  return count;
}
