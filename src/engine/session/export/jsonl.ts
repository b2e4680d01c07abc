import { sessionSchemaVersion } from '#shared/model/session.ts';
import { toActor, toCheck, toEvent, toFinding, toLeftovers, toRun, toSamples, type Row } from '../rows.ts';
import type { RunTable } from '../schema.ts';
import type { ExportJob } from './export-session.ts';
import { openTextFile } from './text-file.ts';
import { readMeta, rowsOf } from './select.ts';

/** What one row of each table looks like as an object; samples are gathered into looks instead. */
const shapes: Readonly<Record<Exclude<RunTable, 'samples'>, (row: Row, live: readonly string[]) => object>> = {
  runs: (row, live) => ({
    type: 'run', ...toRun(row, live.includes(String(row['id']))),
    events: { written: row['events_written'], dropped: row['events_dropped'] }, leftovers: toLeftovers(row),
  }),
  actors: (row) => ({ type: 'actor', runId: row['run_id'], ...toActor(row) }),
  events: (row) => ({ type: 'event', runId: row['run_id'], ...toEvent(row) }),
  findings: (row) => ({ type: 'finding', runId: row['run_id'], ...toFinding(row) }),
  checks: (row) => ({ type: 'check', runId: row['run_id'], ...toCheck(row) }),
  metrics: (row) => ({ type: 'metric', runId: row['run_id'], name: row['name'], value: row['value'], unit: row['unit'] }),
};

/** One JSON object per line, told apart by `type`; the first line describes the session. */
export async function writeJsonl({ database, temporary, runId, live, step }: ExportJob): Promise<void> {
  using file = openTextFile(temporary);
  const put = (value: object): void => file.write(`${JSON.stringify(value)}\n`);
  put({ type: 'meta', schemaVersion: sessionSchemaVersion, ...readMeta(database) });
  for (const table of ['runs', 'actors', 'events'] as const) await eachRow(table);
  let look: Row[] = [];
  const putLook = (): void => {
    for (const sample of toSamples(look)) put({ type: 'sample', runId: look[0]?.['run_id'], ...sample });
    look = [];
  };
  for (const row of rowsOf(database, 'samples', runId)) {
    const first = look[0];
    if (first && (first['at_ns'] !== row['at_ns'] || first['run_id'] !== row['run_id'])) putLook();
    look.push(row);
    const pause = step();
    if (pause) await pause;
  }
  putLook();
  for (const table of ['findings', 'checks', 'metrics'] as const) await eachRow(table);
  file.flush();

  async function eachRow(table: keyof typeof shapes): Promise<void> {
    for (const row of rowsOf(database, table, runId)) {
      put(shapes[table](row, live));
      const pause = step();
      if (pause) await pause; // awaiting every row would cost more than writing it
    }
  }
}
