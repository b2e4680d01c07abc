import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { assertNever } from '#shared/errors.ts';
import type { Finding, LabEvent, RunInfo, RunReport } from '#shared/model/lab.ts';
import type { WriteOp } from './protocol.ts';
import { actorRow, eventRow, findingRow, optionalCells, sampleRows } from './rows.ts';

function insertInto(database: DatabaseSync, table: string, columns: number): StatementSync {
  return database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
}

/** Prepares every statement once; the returned function applies one operation inside the caller's transaction. */
export function prepareWrites(database: DatabaseSync): (op: WriteOp) => void {
  const startRun = database.prepare(
    `INSERT INTO runs (id, scenario, variant, params, started_at, prediction, worksheet)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const endRun = database.prepare(
    `UPDATE runs SET ended_at = ?, duration_ms = ?, outcome = ?, error = ?, events_written = ?, events_dropped = ?,
      leftovers = ?, prediction = ?, worksheet = ? WHERE id = ?`,
  );
  const actor = insertInto(database, 'actors', 13);
  const actorExit = database.prepare(
    'UPDATE actors SET ended_at_ns = ?, exit_code = ?, signal = ? WHERE run_id = ? AND id = ?',
  );
  const event = insertInto(database, 'events', 7);
  const sample = insertInto(database, 'samples', 13);
  const finding = insertInto(database, 'findings', 6);
  const dropFindings = database.prepare('DELETE FROM findings WHERE run_id = ?');
  const check = insertInto(database, 'checks', 5);
  const metric = insertInto(database, 'metrics', 4);
  const machine = insertInto(database, 'machine', 5);
  const meta = insertInto(database, 'meta', 2);

  /** Actors are also recorded as they start and end, so that a run that is cut off still has them. */
  const followActor = (runId: string, e: LabEvent): void => {
    if (e.kind === 'actor-started') {
      const { role, actorKind, pid, tid, ppid, parent, startTime, atNs } = e;
      actor.run(
        ...actorRow(runId, {
          id: e.actor,
          role,
          kind: actorKind,
          pid,
          tid,
          ppid,
          parent,
          startTime,
          startedAtNs: atNs,
          endedAtNs: null,
          exitCode: null,
          signal: null,
        }),
      );
    } else if (e.kind === 'actor-exited') actorExit.run(e.atNs, e.exitCode, e.signal, runId, e.subject);
  };
  const addFindings = (runId: string, found: readonly Finding[]): void => {
    for (const one of found) finding.run(...findingRow(runId, one));
  };
  const finish = ({ run, actors, checks, findings, metrics, events, leftovers }: RunReport, lost: number): void => {
    endRun.run(
      run.endedAt,
      run.durationMs,
      run.outcome,
      run.error && JSON.stringify(run.error),
      events.written - lost,
      events.dropped + lost,
      JSON.stringify(leftovers),
      ...optionalCells(run),
      run.id,
    );
    for (const one of actors) actor.run(...actorRow(run.id, one));
    dropFindings.run(run.id); // those written while it went on are among these
    addFindings(run.id, findings);
    for (const { id, status, expected, observed } of checks)
      check.run(run.id, id, status, JSON.stringify(expected), JSON.stringify(observed));
    for (const [name, { value, unit }] of Object.entries(metrics)) metric.run(run.id, name, value, unit);
  };

  const begin = (run: RunInfo): void => {
    const { id, scenario, variant, params, startedAt } = run;
    startRun.run(id, scenario, variant, JSON.stringify(params), startedAt, ...optionalCells(run));
  };

  return (op) => {
    if (op.op === 'start-run') begin(op.run);
    else if (op.op === 'events') {
      for (const one of op.events) {
        event.run(...eventRow(op.runId, one));
        followActor(op.runId, one);
      }
    } else if (op.op === 'samples') {
      for (const one of op.samples) for (const row of sampleRows(op.runId, one)) sample.run(...row);
    } else if (op.op === 'findings') addFindings(op.runId, op.findings);
    else if (op.op === 'finish-run') finish(op.report, op.lost);
    else if (op.op === 'machine')
      machine.run(op.chunk.fromMs, op.chunk.toMs, op.chunk.frames, op.chunk.points, op.chunk.data);
    else if (op.op === 'meta') meta.run(op.key, op.value);
    else assertNever(op);
  };
}
