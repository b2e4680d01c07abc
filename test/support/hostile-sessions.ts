import { copyFileSync, closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import { storeSession } from './stored-session.ts';
import { maxChunkText } from '#shared/model/history.ts';
import type { RunInfo, RunReport } from '#shared/model/lab.ts';

const startedAt = '2026-01-02T03:04:05.000Z';
const run: RunInfo = {
  id: 'r1',
  scenario: 'orphan',
  variant: 'exit',
  params: {},
  startedAt,
  endedAt: null,
  durationMs: null,
  outcome: null,
  error: null,
};
const report: RunReport = {
  run: { ...run, endedAt: startedAt, durationMs: 5, outcome: 'passed' },
  actors: [],
  checks: [{ id: 'c', status: 'passed', expected: { key: 'a' }, observed: { key: 'b' } }],
  findings: [],
  metrics: {},
  events: { written: 1, dropped: 0 },
  leftovers: [],
};

/** A session with one finished run. */
export function storeGoodSession(path: string): void {
  storeSession(path, {
    ops: [
      { op: 'start-run', run },
      {
        op: 'events',
        runId: 'r1',
        events: [{ seq: 1, atNs: 1, actor: 'main', kind: 'note', message: { key: 'hello' } }],
      },
      { op: 'finish-run', report, lost: 0 },
    ],
  });
}

const endless = 'WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more)';

/** Replaces a table by a view with the same columns. */
function viewOf(table: string, columns: string, query: string): string {
  return `DROP TABLE ${table}; CREATE VIEW ${table} (${columns}) AS ${query}`;
}

const notes = 'id, kind, time, run_id, text, written_at';
const runs =
  'id, scenario, variant, params, started_at, ended_at, duration_ms, outcome, error, events_written, events_dropped, leftovers';

/** What each file does to a good session. */
const changes: Readonly<Record<string, string>> = {
  'view-runs': viewOf('runs', runs, `${endless} SELECT n, n, n, n, n, n, n, n, n, n, n, n FROM more`),
  'view-notes': viewOf('notes', notes, `${endless} SELECT n, n, n, n, n, n FROM more`),
  'view-meta': viewOf('meta', 'key, value', `${endless} SELECT n, n FROM more`),
  'view-huge': viewOf('meta', 'key, value', "SELECT 'created_at', hex(zeroblob(400000000))"),
  trigger: `CREATE TRIGGER t AFTER INSERT ON notes BEGIN INSERT INTO meta ${endless} SELECT n, n FROM more; END`,
  generated: `DROP TABLE metrics; CREATE TABLE metrics (run_id TEXT NOT NULL, name TEXT NOT NULL, value REAL NOT NULL,
    unit TEXT NOT NULL AS (hex(zeroblob(400000000))))`,
  expression: 'CREATE INDEX i ON runs (hex(zeroblob(id)))',
  virtual: 'CREATE VIRTUAL TABLE f USING fts5 (a)',
  status: "UPDATE checks SET status = 'odd'",
  kind: "UPDATE events SET kind = 'odd'",
  shape: `UPDATE events SET kind = 'wait', data = '{"held":7}'`,
  json: "UPDATE runs SET params = '{'",
  time: "UPDATE runs SET started_at = 'yesterday'",
  value: "INSERT INTO meta VALUES ('title', hex(zeroblob(34000000)))",
};

/** A tree of pages where each has hundreds of children and all of them are the same page: it is read for ever. */
function leadInCircles(path: string, table: string): void {
  const database = new DatabaseSync(path);
  const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.['rootpage']);
  database.exec(`INSERT INTO ${table} VALUES ('none', 'race', 1, '[]', '[]', '{"key":"a"}')`);
  database.exec('PRAGMA journal_mode = DELETE');
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.close();
  const pageBytes = 4096;
  const [levels, children] = [16, 400];
  const file = openSync(path, 'r+');
  try {
    const leaf = Buffer.alloc(pageBytes);
    readSync(file, leaf, 0, pageBytes, (root - 1) * pageBytes);
    const inner = (child: number): Buffer => {
      const page = Buffer.alloc(pageBytes);
      page.writeUInt8(5, 0); // an interior page of a table
      page.writeUInt16BE(children, 3);
      page.writeUInt16BE(pageBytes - children * 5, 5);
      page.writeUInt32BE(child, 8);
      for (let cell = 0; cell < children; cell += 1) {
        const at = pageBytes - (cell + 1) * 5;
        page.writeUInt16BE(at, 12 + cell * 2);
        page.writeUInt32BE(child, at);
        page.writeUInt8(1, at + 4); // the row id
      }
      return page;
    };
    for (let level = 0; level < levels; level += 1) {
      const page = level === 0 ? root : pages + level;
      writeSync(file, inner(pages + level + 1), 0, pageBytes, (page - 1) * pageBytes);
    }
    writeSync(file, leaf, 0, pageBytes, (pages + levels - 1) * pageBytes);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(pages + levels, 0);
    writeSync(file, count, 0, 4, 28);
  } finally {
    closeSync(file);
  }
}

/** Files that a stranger may have made, by name; each is a good session with one change. */
export function storeHostileSessions(folder: string): string[] {
  const good = join(folder, 'good.sqlite');
  storeGoodSession(good);
  const fileOf = (name: string): string => {
    const path = join(folder, `${name}.sqlite`);
    copyFileSync(good, path);
    return path;
  };
  for (const [name, sql] of Object.entries(changes)) {
    const database = new DatabaseSync(fileOf(name));
    database.exec(sql);
    database.exec('PRAGMA journal_mode = DELETE');
    database.close();
  }
  const bomb = new DatabaseSync(fileOf('bomb'));
  const insert = bomb.prepare('INSERT INTO machine VALUES (?, ?, 1, ?, ?)');
  const data = deflateSync(Buffer.alloc(maxChunkText + 1, '\n'));
  for (let piece = 1; piece <= 20; piece += 1) insert.run(piece, piece, '[]', data);
  bomb.close();
  leadInCircles(fileOf('circles'), 'findings');
  return [...Object.keys(changes), 'bomb', 'circles'];
}
