import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { RunListItem, RunUpdate } from '#shared/contract/contract.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { SessionFinding, SessionInfo } from '#shared/model/session.ts';
import { interleave } from './interleave.ts';
import { reading } from './open-database.ts';
import { versionOf } from './migrate.ts';
import type { ReplayCursor, SessionRef } from './protocol.ts';
import { toActor, toCheck, toEvent, toFinding, toLeftovers, toRun, toSamples, type Cell, type Row } from './rows.ts';

/** Rows per page of a replay. */
const pageRows = 2000;

/** Samples of the run's processes per page of a replay; each has a row per process. */
const pageSamples = 200;

function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

function rowsOf(database: DatabaseSync, sql: string, ...params: (string | number)[]): Row[] {
  return database.prepare(sql).all(...params) as Row[];
}

const timeOf = (ms: Cell | undefined): string | null => (typeof ms === 'number' ? new Date(ms).toISOString() : null);

/** Tags as written by `updateSession`; anything else is ignored. */
function tagsOf(cell: Cell | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(String(cell ?? '[]'));
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return []; // not JSON, so not ours
  }
}

/** The list entry of one session file; a file that cannot be read is listed with the reason. */
export function describeSession(session: SessionRef & { readonly current: boolean }): SessionInfo {
  const { id, path, current } = session;
  const base = { id, path, current, bytes: bytesOf(path) };
  try {
    return reading(path, (database) => {
      const [row] = rowsOf(
        database,
        `SELECT (SELECT value FROM meta WHERE key = 'created_at') AS created_at, (SELECT count(*) FROM runs) AS runs,
          (SELECT coalesce(sum(coalesce(events_written, (SELECT count(*) FROM events WHERE run_id = runs.id))), 0) FROM runs) AS events,
          (SELECT value FROM meta WHERE key = 'title') AS title, (SELECT value FROM meta WHERE key = 'tags') AS tags`,
      );
      const [later] =
        versionOf(database) < 2
          ? []
          : rowsOf(
              database,
              `SELECT (SELECT count(*) FROM notes) AS notes,
                (SELECT min(from_ms) FROM machine) AS from_ms, (SELECT max(to_ms) FROM machine) AS to_ms`,
            );
      return {
        ...base,
        createdAt: String(row?.['created_at']),
        runs: Number(row?.['runs']),
        events: Number(row?.['events']),
        notes: Number(later?.['notes'] ?? 0),
        machineFrom: timeOf(later?.['from_ms']),
        machineTo: timeOf(later?.['to_ms']),
        title: String(row?.['title'] ?? ''),
        tags: tagsOf(row?.['tags']),
        problem: null,
      };
    });
  } catch (error) {
    const createdAt = (statSync(path, { throwIfNoEntry: false })?.birthtime ?? new Date(0)).toISOString();
    return {
      ...base,
      createdAt,
      runs: 0,
      events: 0,
      notes: 0,
      machineFrom: null,
      machineTo: null,
      title: '',
      tags: [],
      problem: toAppError(error).code,
    };
  }
}

/** The runs of a session, newest first. */
export function listRuns(session: SessionRef): RunListItem[] {
  return reading(session.path, (database) =>
    rowsOf(database, 'SELECT * FROM runs ORDER BY started_at DESC, rowid DESC').map((row) => ({
      run: toRun(row, session.live.includes(String(row['id']))),
      sessionId: session.id,
    })),
  );
}

/** Findings of all runs, in the order of time. */
export function listFindings(session: SessionRef): SessionFinding[] {
  const found = reading(session.path, (database) =>
    rowsOf(
      database,
      'SELECT findings.*, runs.scenario, runs.started_at FROM findings JOIN runs ON runs.id = findings.run_id',
    ),
  );
  return found
    .map((row) => {
      const finding = toFinding(row);
      const time = new Date(Date.parse(String(row['started_at'])) + finding.atNs / 1e6).toISOString();
      return { ...finding, runId: String(row['run_id']), scenario: String(row['scenario']), time };
    })
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

/** Everything about one run except its events and samples. */
function readReport(database: DatabaseSync, runId: string, isLive: boolean): RunReport {
  const [row] = rowsOf(database, 'SELECT * FROM runs WHERE id = ?', runId);
  if (!row) throw new AppError('run-not-found', { id: runId });
  const all = (table: string, order: string): Row[] =>
    rowsOf(database, `SELECT * FROM ${table} WHERE run_id = ? ORDER BY ${order}`, runId);
  const written =
    row['events_written'] ?? rowsOf(database, 'SELECT count(*) AS n FROM events WHERE run_id = ?', runId)[0]?.['n'];
  return {
    run: toRun(row, isLive),
    actors: all('actors', 'started_at_ns').map(toActor),
    checks: all('checks', 'rowid').map(toCheck),
    findings: all('findings', 'rowid').map(toFinding),
    metrics: Object.fromEntries(
      all('metrics', 'name').map((m) => [m['name'], { value: Number(m['value']), unit: String(m['unit']) }]),
    ),
    events: { written: Number(written), dropped: Number(row['events_dropped'] ?? 0) },
    leftovers: toLeftovers(row),
  };
}

/** The part of a stored run's updates that starts at `cursor`, and where to continue. */
export function readPage(session: SessionRef & { readonly runId: string; readonly cursor: ReplayCursor }): {
  updates: RunUpdate[];
  next: ReplayCursor | null;
} {
  const { path, runId, cursor, live } = session;
  return reading(path, (database) => {
    if (cursor.stage === 'report') {
      const report = readReport(database, runId, live.includes(runId));
      return { updates: [{ type: 'report', report }], next: { stage: 'rows', seq: 0, atNs: -1 } };
    }
    const events = rowsOf(
      database,
      'SELECT * FROM events WHERE run_id = ? AND seq > ? ORDER BY seq LIMIT ?',
      runId,
      cursor.seq,
      pageRows,
    ).map(toEvent);
    // A page ends with a whole sample: samples that start in it are read to their last row.
    const times = rowsOf(
      database,
      'SELECT DISTINCT at_ns FROM samples WHERE run_id = ? AND at_ns > ? ORDER BY at_ns LIMIT ?',
      runId,
      cursor.atNs,
      pageSamples,
    );
    const last = Number(times.at(-1)?.['at_ns'] ?? cursor.atNs);
    const samples = toSamples(
      rowsOf(
        database,
        'SELECT * FROM samples WHERE run_id = ? AND at_ns > ? AND at_ns <= ? ORDER BY at_ns, rowid',
        runId,
        cursor.atNs,
        last,
      ),
    );
    const complete = { events: events.length < pageRows, samples: times.length < pageSamples };
    const merged = interleave(
      { items: events, complete: complete.events },
      { items: samples, complete: complete.samples },
    );
    if (complete.events && complete.samples) return { updates: [...merged.updates, { type: 'end' }], next: null };
    return {
      updates: merged.updates,
      next: {
        stage: 'rows',
        seq: events[merged.events - 1]?.seq ?? cursor.seq,
        atNs: samples[merged.samples - 1]?.atNs ?? cursor.atNs,
      },
    };
  });
}
