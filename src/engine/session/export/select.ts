import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../rows.ts';
import type { RunTable } from '../schema.ts';

const order: Readonly<Record<RunTable, string>> = {
  runs: 'rowid', actors: 'run_id, started_at_ns', events: 'run_id, seq', samples: 'run_id, at_ns, rowid', findings: 'rowid', checks: 'rowid', metrics: 'run_id, name',
};

/** The rows of a table, or those of one run, one at a time. */
export function rowsOf(database: DatabaseSync, table: RunTable, runId: string | undefined): Iterable<Row> {
  const where = runId === undefined ? '' : ` WHERE ${table === 'runs' ? 'id' : 'run_id'} = ?`;
  const statement = database.prepare(`SELECT * FROM ${table}${where} ORDER BY ${order[table]}`);
  return statement.iterate(...(runId === undefined ? [] : [runId])) as Iterable<Row>;
}

/** Names of a table's columns. */
export function columnsOf(database: DatabaseSync, table: RunTable): string[] {
  return database.prepare(`SELECT * FROM ${table}`).columns().map((column) => column.name);
}

/** What is known of the machine that wrote the session. */
export function readMeta(database: DatabaseSync): Record<string, string> {
  return Object.fromEntries(database.prepare('SELECT key, value FROM meta').all().map((row) => [String(row['key']), String(row['value'])]));
}
