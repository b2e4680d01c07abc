import { sessionSchemaVersion } from '#shared/model/session.ts';
import { safeJson } from '#shared/text/sanitize.ts';
import { toActor, toCheck, toEvent, toFinding, toLeftovers, toNote, toRun, type Row } from '../rows.ts';
import type { ExportJob } from './export-job.ts';
import { chunksOf, ticksOf } from './chunks.ts';
import { createRedactor, leftOutMeta } from './redact.ts';
import { looksOf, readMeta, rowsOf, type ExportTable } from './select.ts';
import { openTextFile } from './text-file.ts';

/** JSON has no number for these. */
const finite = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/** The object for one row of each table; samples are grouped by time instead. */
const shapes: Readonly<Record<Exclude<ExportTable, 'samples'>, (row: Row, live: readonly string[]) => object>> = {
  runs: (row, live) => ({
    type: 'run',
    ...toRun(row, live.includes(String(row['id']))),
    events: { written: row['events_written'], dropped: row['events_dropped'] },
    leftovers: toLeftovers(row),
  }),
  actors: (row) => ({ type: 'actor', runId: row['run_id'], ...toActor(row) }),
  events: (row) => ({ type: 'event', runId: row['run_id'], ...toEvent(row) }),
  findings: (row) => ({ type: 'finding', runId: row['run_id'], ...toFinding(row) }),
  checks: (row) => ({ type: 'check', runId: row['run_id'], ...toCheck(row) }),
  metrics: (row) => ({
    type: 'metric',
    runId: row['run_id'],
    name: row['name'],
    value: finite(row['value']),
    unit: row['unit'],
  }),
  notes: (row) => ({ type: 'note', ...toNote(row) }),
};

/**
 * One JSON object per line, distinguished by `type`; the first line describes the session. Of the
 * machine's past there is a line per instant: one marked `keyframe` adds every process, the following
 * ones are differences to the line before.
 */
export async function writeJsonl({ database, temporary, runId, live, leftOut, step }: ExportJob): Promise<void> {
  using file = openTextFile(temporary);
  const put = (value: object): void => file.write(`${safeJson(JSON.stringify(value))}\n`);
  put({ type: 'meta', schemaVersion: sessionSchemaVersion, ...leftOutMeta(readMeta(database), leftOut) });
  for (const table of ['runs', 'actors', 'events'] as const) await eachRow(table);
  for (const { runId: id, sample, rows } of looksOf(database, runId)) {
    put({ type: 'sample', runId: id, ...sample });
    for (let index = 0; index < rows; index += 1) {
      const pause = step();
      if (pause) await pause;
    }
  }
  for (const table of ['findings', 'checks', 'metrics', 'notes'] as const) await eachRow(table);
  if (runId === undefined) await eachInstant();
  file.flush();

  async function eachRow(table: keyof typeof shapes): Promise<void> {
    for (const row of rowsOf(database, table, runId)) {
      put(shapes[table](row, live));
      const pause = step();
      if (pause) await pause; // awaiting every row would cost more than writing it
    }
  }

  async function eachInstant(): Promise<void> {
    const redact = createRedactor(leftOut);
    for (const chunk of chunksOf(database)) {
      let isFirst = true;
      for (const tick of ticksOf(chunk)) {
        const { type: _type, ...rest } = redact(tick, isFirst);
        put({ type: 'tick', ...(isFirst ? { keyframe: true } : {}), ...rest });
        isFirst = false;
        const pause = step();
        if (pause) await pause;
      }
    }
  }
}
