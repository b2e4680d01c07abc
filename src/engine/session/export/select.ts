import type { DatabaseSync } from 'node:sqlite';
import type { LabEvent, RunSample } from '#shared/model/lab.ts';
import { boundedRows, countRows } from '../bounded-rows.ts';
import { toSamples, type Row } from '../rows.ts';
import { runTables, type RunTable } from '../schema.ts';

/**
 * Tables that are exported row by row, in the order of the file; the machine's past is exported by
 * instants instead.
 */
export const exportTables = [...runTables, 'notes'] as const;
export type ExportTable = RunTable | 'notes';

const order: Readonly<Record<ExportTable, string>> = {
  runs: 'rowid',
  actors: 'run_id, started_at_ns, id',
  events: 'run_id, seq',
  samples: 'run_id, at_ns, rowid',
  findings: 'rowid',
  checks: 'rowid',
  metrics: 'run_id, name',
  notes: 'id',
};

/** The column of a table with the run id. */
const runColumn = (table: ExportTable): string => (table === 'runs' ? 'id' : 'run_id');

/** Whether the file has a table: version 1 has neither notes nor the machine's past. */
export function hasTable(database: DatabaseSync, table: string): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(table) !== undefined;
}

function select(
  what: string,
  table: ExportTable,
  runId: string | undefined,
): { readonly sql: string; readonly params: string[] } {
  return {
    sql: `SELECT ${what} FROM ${table}${runId === undefined ? '' : ` WHERE ${runColumn(table)} = ?`}`,
    params: runId === undefined ? [] : [runId],
  };
}

/** The rows of a table, or those of one run, one at a time. */
export function rowsOf(database: DatabaseSync, table: ExportTable, runId: string | undefined): Iterable<Row> {
  if (!hasTable(database, table)) return [];
  const { sql, params } = select('*', table, runId);
  return database.prepare(`${sql} ORDER BY ${order[table]}`).iterate(...params) as Iterable<Row>;
}

/** Number of rows of a table, or of one run in it. */
export function countOf(database: DatabaseSync, table: ExportTable, runId: string | undefined): number {
  if (!hasTable(database, table)) return 0;
  const { sql, params } = select('1', table, runId);
  return countRows(database, sql, ...params);
}

/** The samples of runs, one at a time. */
export function* looksOf(
  database: DatabaseSync,
  runId: string | undefined,
): Iterable<{ readonly runId: string; readonly sample: RunSample; readonly rows: number }> {
  let look: Row[] = [];
  const whole = function* (): Iterable<{ runId: string; sample: RunSample; rows: number }> {
    for (const sample of toSamples(look)) yield { runId: String(look[0]?.['run_id']), sample, rows: look.length };
    look = [];
  };
  for (const row of rowsOf(database, 'samples', runId)) {
    const first = look[0];
    if (first && (first['at_ns'] !== row['at_ns'] || first['run_id'] !== row['run_id'])) yield* whole();
    look.push(row);
  }
  yield* whole();
}

/** The events of a run, one at a time and with little overhead: there may be a million. */
export function* eventsOf(database: DatabaseSync, runId: string): Iterable<LabEvent> {
  const statement = database.prepare('SELECT seq, at_ns, actor, kind, data FROM events WHERE run_id = ? ORDER BY seq');
  statement.setReturnArrays(true);
  for (const [seq, atNs, actor, kind, data] of statement.iterate(runId) as unknown as Iterable<
    readonly [number, number, string, string, string]
  >) {
    const event = JSON.parse(data) as Record<string, unknown>;
    event['seq'] = seq;
    event['atNs'] = atNs;
    event['actor'] = actor;
    event['kind'] = kind;
    yield event as unknown as LabEvent;
  }
}

/** Names of a table's columns. */
export function columnsOf(database: DatabaseSync, table: ExportTable): string[] {
  if (!hasTable(database, table)) return [];
  return database
    .prepare(`SELECT * FROM ${table}`)
    .columns()
    .map((column) => column.name);
}

/** Facts about the machine that wrote the session. */
export function readMeta(database: DatabaseSync): Record<string, string> {
  return Object.fromEntries(
    boundedRows(database, 'SELECT key, value FROM meta ORDER BY key').map((row) => [
      String(row['key']),
      String(row['value']),
    ]),
  );
}
