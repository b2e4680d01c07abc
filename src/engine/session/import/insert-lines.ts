import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { AppError } from '#shared/errors.ts';
import type { ActorInfo, CheckResult, Finding, LabEvent, RunInfo, RunReport, RunSample } from '#shared/model/lab.ts';
import type { Note } from '#shared/model/note.ts';
import type { StoredTick } from '../export/chunks.ts';
import { actorRow, eventRow, findingRow, optionalCells, sampleRows } from '../rows.ts';
import type { LineType } from './line-schemas.ts';
import { createChunkWriter } from './chunk-writer.ts';

/** A line that matches its schema. */
type Line = Readonly<Record<string, unknown>> & { readonly type: LineType };

/** Inserts each line into its table. Throws SQLite's error for a second line with the same key. */
export function prepareLines(database: DatabaseSync): {
  readonly take: (line: Line) => void;
  readonly finish: () => void;
} {
  const into = (table: string, columns: number): StatementSync =>
    database.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  const [run, actor, event, sample, finding, check, metric, note] = [
    into('runs', 14),
    into('actors', 13),
    into('events', 7),
    into('samples', 13),
    into('findings', 6),
    into('checks', 5),
    into('metrics', 4),
    into('notes', 6),
  ];
  const meta = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  const chunks = createChunkWriter(database);
  const runs = new Set<string>();
  const runOf = (line: Line): string => {
    const id = String(line['runId']);
    if (!runs.has(id)) throw new AppError('invalid-input', { where: 'runId', detail: id });
    return id;
  };
  const addRun = (line: Line): void => {
    const info = line as unknown as RunInfo & Pick<RunReport, 'events' | 'leftovers'>;
    const { id, scenario, variant, params, startedAt, endedAt, durationMs, outcome, error, events, leftovers } = info;
    runs.add(id);
    // What lists show for a run that was cut off was never written.
    const wasCutOff = endedAt === null && error?.key === 'run-cut-off';
    run.run(
      id,
      scenario,
      variant,
      JSON.stringify(params),
      startedAt,
      endedAt,
      durationMs,
      wasCutOff ? null : outcome,
      wasCutOff || error === null ? null : JSON.stringify(error),
      events.written,
      events.dropped,
      endedAt === null && leftovers.length === 0 ? null : JSON.stringify(leftovers),
      ...optionalCells(info),
    );
  };
  const adders: Readonly<Record<LineType, (line: Line) => void>> = {
    meta: ({ type: _type, schemaVersion: _version, ...facts }) => {
      for (const [key, value] of Object.entries(facts)) meta.run(key, String(value));
    },
    run: addRun,
    actor: (line) => actor.run(...actorRow(runOf(line), line as unknown as ActorInfo)),
    event: (line) => {
      const { type: _type, runId: _run, ...rest } = line;
      event.run(...eventRow(runOf(line), rest as unknown as LabEvent));
    },
    sample: (line) => {
      for (const row of sampleRows(runOf(line), line as unknown as RunSample)) sample.run(...row);
    },
    finding: (line) => void finding.run(...findingRow(runOf(line), line as unknown as Finding)),
    check: (line) => {
      const { id, status, expected, observed } = line as unknown as CheckResult;
      check.run(runOf(line), id, status, JSON.stringify(expected), JSON.stringify(observed));
    },
    metric: (line) => metric.run(runOf(line), String(line['name']), Number(line['value']), String(line['unit'])),
    note: (line) => {
      const { id, kind, time, runId, text, writtenAt } = line as unknown as Note;
      note.run(id, kind, time, runId, text, writtenAt);
    },
    tick: ({ keyframe, ...tick }) => chunks.take(tick as unknown as StoredTick, keyframe === true),
  };
  return { take: (line) => adders[line.type](line), finish: chunks.finish };
}
