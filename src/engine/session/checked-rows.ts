import type { ActorInfo, CheckResult, Finding, LabEvent, RunInfo, RunReport, RunSample } from '#shared/model/lab.ts';
import type { Note } from '#shared/model/note.ts';
import { lineSchemas, type LineType } from './import/line-schemas.ts';
import { toActor, toCheck, toEvent, toFinding, toLeftovers, toNote, toRun, toSamples, type Row } from './rows.ts';

// Rows of a file that may come from anywhere, as what the page may rely on: they match the schemas of an import.

function checked<T extends object>(type: LineType, value: T, runId: unknown): T {
  const result = lineSchemas[type].safeParse({ runId, ...value });
  if (result.success) return value;
  const [issue] = result.error.issues;
  throw new TypeError(`${type}: ${issue?.path.join('.') ?? ''}`);
}

export const checkedActor = (row: Row): ActorInfo => checked('actor', toActor(row), row['run_id']);
export const checkedCheck = (row: Row): CheckResult => checked('check', toCheck(row), row['run_id']);
export const checkedEvent = (row: Row): LabEvent => checked('event', toEvent(row), row['run_id']);
export const checkedFinding = (row: Row): Finding => checked('finding', toFinding(row), row['run_id']);
export const checkedNote = (row: Row): Note => checked('note', toNote(row), row['run_id']);

export function checkedSamples(rows: readonly Row[]): RunSample[] {
  return toSamples(rows).map((sample) => checked('sample', sample, rows[0]?.['run_id']));
}

/** The run of a row, and what is stored with it. */
export function checkedRun(
  row: Row,
  isLive: boolean,
): { readonly run: RunInfo; readonly leftovers: RunReport['leftovers'] } {
  const run = toRun(row, isLive);
  const leftovers = toLeftovers(row);
  const events = { written: row['events_written'], dropped: row['events_dropped'] };
  checked('run', { ...run, events, leftovers }, run.id);
  return { run, leftovers };
}
