import { closeSync, copyFileSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
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

const pageBytes = 4096;
const children = 400;

/** An interior page of a table with hundreds of children; in page 1 it begins at 100, behind the file's header. */
function interiorPage(childOf: (index: number) => number, at = 0): Buffer {
  const page = Buffer.alloc(pageBytes);
  page.writeUInt8(5, at);
  page.writeUInt16BE(children, at + 3);
  page.writeUInt16BE(pageBytes - children * 5, at + 5);
  page.writeUInt32BE(childOf(children), at + 8);
  for (let index = 0; index < children; index += 1) {
    const cell = pageBytes - (index + 1) * 5;
    page.writeUInt16BE(cell, at + 12 + index * 2);
    page.writeUInt32BE(childOf(index), cell);
    page.writeUInt8(1, cell + 4); // the row id
  }
  return page;
}

/** Adds pages that each have hundreds of children, all of them the next page, down to `leaf`; returns the first one. */
function addCircles(file: number, pages: number, leaf: Buffer): number {
  const levels = 16;
  const put = (number: number, page: Buffer): number => writeSync(file, page, 0, pageBytes, (number - 1) * pageBytes);
  for (let level = 1; level < levels; level += 1) {
    const next = pages + level + 1;
    put(
      pages + level,
      interiorPage(() => next),
    );
  }
  put(pages + levels, leaf);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(pages + levels);
  writeSync(file, count, 0, 4, 28);
  return pages + 1;
}

function readPage(path: string, number: number): Buffer {
  return readFileSync(path).subarray((number - 1) * pageBytes, number * pageBytes);
}

function changeFile(path: string, sql: string): number {
  const database = new DatabaseSync(path, { defensive: false });
  database.exec(`PRAGMA journal_mode = DELETE; ${sql}`);
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.close();
  return pages;
}

function writePage(path: string, write: (file: number) => void): void {
  const file = openSync(path, 'r+');
  try {
    write(file);
  } finally {
    closeSync(file);
  }
}

/** A table of which each read goes on for ever. */
function leadInCircles(path: string, table: string): void {
  const pages = changeFile(path, `INSERT INTO ${table} VALUES ('none', 'race', 1, '[]', '[]', '{"key":"a"}')`);
  const database = new DatabaseSync(path);
  const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.['rootpage']);
  database.close();
  const leaf = readPage(path, root);
  writePage(path, (file) => {
    const first = addCircles(file, pages, leaf);
    writeSync(
      file,
      interiorPage(() => first),
      0,
      pageBytes,
      (root - 1) * pageBytes,
    );
  });
}

/** A good session whose list of tables never ends: SQLite does not come back from opening it. */
export function storeEndlessSession(path: string): void {
  storeGoodSession(path);
  const pages = changeFile(path, '');
  const model = `${path}.model`;
  copyFileSync(path, model);
  // An index without a statement of its own may be listed again and again.
  const index = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NULL LIMIT 1";
  changeFile(model, `PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name <> (${index})`);
  const headerBytes = 100;
  const leaf = readPage(model, 1);
  rmSync(model);
  leaf.copyWithin(0, headerBytes, headerBytes + 10); // its header and the place of its one cell
  const tables = readPage(path, 1).readUInt32BE(headerBytes + 8); // the page with the list of tables
  writePage(path, (file) => {
    const circles = addCircles(file, pages, leaf);
    const page = interiorPage((index) => (index === 0 ? tables : circles), headerBytes);
    writeSync(file, page, headerBytes, pageBytes - headerBytes, headerBytes);
  });
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
