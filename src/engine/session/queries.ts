import type { DatabaseSync } from 'node:sqlite';
import type { RunListItem, RunUpdate } from '#shared/contract/contract.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import type { RunReport, RunResult, RunSample } from '#shared/model/lab.ts';
import { sessionTextLimits, type SessionFinding, type SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { boundedRows } from './bounded-rows.ts';
import {
  checkedActor,
  checkedCheck,
  checkedEvent,
  checkedFinding,
  checkedRun,
  checkedSamples,
} from './checked-rows.ts';
import { countOf } from './export/select.ts';
import { interleave, type Loaded } from './interleave.ts';
import { reading } from './open-database.ts';
import { versionOf } from './migrate.ts';
import type { ReplayCursor, SessionRef } from './protocol.ts';
import type { Cell, Row } from './rows.ts';
import { bytesOf, fileTime, unreadableSession, type ListedSession } from './session-info.ts';

/** Events per page of a replay. */
const pageRows = 2000;

/** Rows of samples per page of a replay; each sample has a row per process. */
const pageSampleRows = 5000;

/** Maximum number of rows of one sample. */
const maxSampleRows = 50_000;

function timeOf(ms: Cell | undefined): string | null {
  const date = typeof ms === 'number' ? new Date(ms) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Tags as written by `updateSession`; anything else is ignored. */
function tagsOf(cell: Cell | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(String(cell ?? '[]'));
    const known = (Array.isArray(tags) ? tags : [])
      .filter((tag) => typeof tag === 'string')
      .map((tag) => cleanText(tag));
    return known.filter((tag) => tag.length <= sessionTextLimits.tag).slice(0, sessionTextLimits.tags);
  } catch {
    return []; // not JSON, so not ours
  }
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** The list entry of one session file; a file that cannot be read is listed with the reason. */
export function describeSession(session: ListedSession): SessionInfo {
  const { id, path, current } = session;
  try {
    return reading(path, (database) => {
      const meta = (key: string): Cell | undefined =>
        database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'] as Cell | undefined;
      const runs = boundedRows(database, 'SELECT id, events_written FROM runs');
      const hasMachine = versionOf(database) >= 2;
      const edge = (column: 'from_ms' | 'to_ms', order: 'ASC' | 'DESC'): Cell | undefined =>
        hasMachine
          ? (database.prepare(`SELECT ${column} AS ms FROM machine ORDER BY from_ms ${order} LIMIT 1`).get()?.[
              'ms'
            ] as Cell)
          : undefined;
      const createdAt = String(meta('created_at'));
      return {
        id,
        path,
        current,
        bytes: bytesOf(path),
        createdAt: isTime(createdAt) ? createdAt : fileTime(path),
        runs: runs.length,
        events: runs.reduce(
          (sum, run) => sum + Number(run['events_written'] ?? countOf(database, 'events', String(run['id']))),
          0,
        ),
        notes: countOf(database, 'notes', undefined),
        machineFrom: timeOf(edge('from_ms', 'ASC')),
        machineTo: timeOf(edge('to_ms', 'DESC')),
        title: cleanText(String(meta('title') ?? ''), sessionTextLimits.title),
        tags: tagsOf(meta('tags')),
        problem: null,
      };
    });
  } catch (error) {
    return unreadableSession(session, toAppError(error).code);
  }
}

/** The runs of a session, newest first. */
export function listRuns(session: SessionRef): RunListItem[] {
  return reading(session.path, (database) =>
    boundedRows(database, 'SELECT rowid AS place, * FROM runs')
      .map((row) => ({
        place: Number(row['place']),
        run: checkedRun(row, session.live.includes(String(row['id']))).run,
      }))
      .sort((a, b) => b.run.startedAt.localeCompare(a.run.startedAt) || b.place - a.place)
      .map(({ run }) => ({ run, sessionId: session.id })),
  );
}

/** What the ended runs of a scenario came to, in the order of their start. */
export function listResults(session: SessionRef & { readonly scenario: string }): RunResult[] {
  return reading(session.path, (database) =>
    boundedRows(database, 'SELECT * FROM runs WHERE scenario = ? ORDER BY started_at, rowid', session.scenario)
      .map((row) => checkedRun(row, session.live.includes(String(row['id']))).run)
      .filter(({ outcome }) => outcome !== null)
      .map((run) => ({ run, checks: readChecks(database, run.id), metrics: readMetrics(database, run.id) })),
  );
}

/** Findings of all runs, in the order of time. */
export function listFindings(session: SessionRef): SessionFinding[] {
  return reading(session.path, (database) => {
    const runs = new Map(
      boundedRows(database, 'SELECT id, scenario, started_at FROM runs').map((row) => [row['id'], row]),
    );
    return boundedRows(database, 'SELECT * FROM findings')
      .flatMap((row) => {
        const run = runs.get(row['run_id'] ?? null);
        if (!run) return [];
        const finding = checkedFinding(row);
        const time = new Date(Date.parse(String(run['started_at'])) + finding.atNs / 1e6).toISOString();
        return [{ ...finding, runId: String(row['run_id']), scenario: String(run['scenario']), time }];
      })
      .sort((a, b) => (a.time < b.time ? -1 : 1));
  });
}

function readChecks(database: DatabaseSync, runId: string): RunReport['checks'] {
  return boundedRows(database, 'SELECT rowid AS place, * FROM checks WHERE run_id = ?', runId)
    .sort((a, b) => Number(a['place']) - Number(b['place']))
    .map(checkedCheck);
}

function readMetrics(database: DatabaseSync, runId: string): RunReport['metrics'] {
  return Object.fromEntries(
    boundedRows(database, 'SELECT * FROM metrics WHERE run_id = ?', runId).map((metric) => [
      metric['name'],
      { value: Number(metric['value']), unit: String(metric['unit']) },
    ]),
  );
}

/** Everything about one run except its events and samples. */
function readReport(database: DatabaseSync, runId: string, isLive: boolean): RunReport {
  const [row] = boundedRows(database, 'SELECT * FROM runs WHERE id = ?', runId);
  if (!row) throw new AppError('run-not-found', { id: runId });
  const { run, leftovers } = checkedRun(row, isLive);
  const all = (table: string): Row[] => boundedRows(database, `SELECT * FROM ${table} WHERE run_id = ?`, runId);
  return {
    run,
    actors: all('actors')
      .map(checkedActor)
      .sort((a, b) => a.startedAtNs - b.startedAtNs),
    checks: readChecks(database, runId),
    // Without an index: filtered here, where the bound counts what SQLite passes over.
    findings: boundedRows(database, 'SELECT * FROM findings')
      .filter((finding) => finding['run_id'] === runId)
      .map(checkedFinding),
    metrics: readMetrics(database, runId),
    events: {
      written: Number(row['events_written'] ?? countOf(database, 'events', runId)),
      dropped: Number(row['events_dropped'] ?? 0),
    },
    leftovers,
  };
}

/** The samples after an instant; a page ends with a whole one. */
function readSamples(database: DatabaseSync, runId: string, atNs: number): Loaded<RunSample> {
  const read = (rows: number): Loaded<RunSample> => {
    const found = boundedRows(
      database,
      'SELECT * FROM samples WHERE run_id = ? AND at_ns > ? ORDER BY at_ns, rowid LIMIT ?',
      runId,
      atNs,
      rows,
    );
    const samples = checkedSamples(found);
    return found.length < rows ? { items: samples, complete: true } : { items: samples.slice(0, -1), complete: false };
  };
  const page = read(pageSampleRows);
  if (page.complete || page.items.length > 0) return page;
  const whole = read(maxSampleRows);
  if (!whole.complete && whole.items.length === 0) throw new RangeError(`sample: > ${maxSampleRows} rows`);
  return whole;
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
    const events = boundedRows(
      database,
      'SELECT * FROM events WHERE run_id = ? AND seq > ? ORDER BY seq LIMIT ?',
      runId,
      cursor.seq,
      pageRows,
    ).map(checkedEvent);
    const samples = readSamples(database, runId, cursor.atNs);
    const allEvents = events.length < pageRows;
    const merged = interleave({ items: events, complete: allEvents }, samples);
    if (allEvents && samples.complete) return { updates: [...merged.updates, { type: 'end' }], next: null };
    return {
      updates: merged.updates,
      next: {
        stage: 'rows',
        seq: events[merged.events - 1]?.seq ?? cursor.seq,
        atNs: samples.items[merged.samples - 1]?.atNs ?? cursor.atNs,
      },
    };
  });
}
