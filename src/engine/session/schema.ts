import { sessionSchemaVersion } from '#shared/model/session.ts';

/** Marks our files in SQLite's header (bytes 68 to 71): "PCSN". */
export const applicationId = 0x5043_534e;
/** Marks a database file as ours, of the newest version. */
export const stampSql = `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${sessionSchemaVersion}`;

/** The tables with data of a run, in the order in which exports write them. */
export const runTables = ['runs', 'actors', 'events', 'samples', 'findings', 'checks', 'metrics'] as const;
export type RunTable = (typeof runTables)[number];

/** Since version 2. */
const notesAndMachineSql = `CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, -- bookmark or note
  time TEXT NOT NULL, -- the instant that it is about
  run_id TEXT, -- null: about the machine
  text TEXT NOT NULL,
  written_at TEXT NOT NULL
);
CREATE TABLE machine ( -- pieces of about half a minute; the last one is written again, whole, after each instant, so that it can always be read
  from_ms INTEGER PRIMARY KEY, -- first instant of the piece, ms since 1970
  to_ms INTEGER NOT NULL, -- last one
  frames INTEGER NOT NULL, -- instants in it
  points TEXT NOT NULL, -- JSON array of {time, processes, cpuPercent, memoryUsedBytes}, one per instant
  data BLOB NOT NULL -- zlib (RFC 1950) of JSON lines, one tick per instant; the first adds every process
);
`;

/** Since version 3. */
const predictionSql = `ALTER TABLE runs ADD COLUMN prediction TEXT; -- JSON {question, answer, unit, observed, right}; null: nothing was predicted
ALTER TABLE runs ADD COLUMN worksheet TEXT; -- JSON {id, item}; null: part of none
`;

/** Statements that bring a file from a version to the next. */
export const migrations: Readonly<Record<number, string>> = { 1: notesAndMachineSql, 2: predictionSql };

/**
 * The tables of version 1. The comments stay in the file (`.schema` shows them), since any SQLite
 * tool may open it. Times are ISO 8601 UTC, `*_ns` nanoseconds since the run began.
 */
const firstSql = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY, -- created_at, hostname, platform, arch, cores, memory_bytes, node, title, tags (JSON array)
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  scenario TEXT NOT NULL,
  variant TEXT NOT NULL,
  params TEXT NOT NULL, -- JSON object
  started_at TEXT NOT NULL,
  ended_at TEXT, -- null: still running, or the program that ran it died
  duration_ms REAL,
  outcome TEXT, -- passed, failed, stopped, timed-out, error
  error TEXT, -- why the outcome is error: JSON {key, params}, a sentence of the message catalogue
  events_written INTEGER,
  events_dropped INTEGER, -- events over the run's limit, and those that came faster than they could be written
  leftovers TEXT -- JSON array of {pid, startTime} still alive after clean-up
);
CREATE TABLE actors (
  run_id TEXT NOT NULL,
  id TEXT NOT NULL, -- main, child-1, ...
  role TEXT NOT NULL,
  kind TEXT NOT NULL, -- process or thread
  pid INTEGER NOT NULL,
  tid INTEGER, -- the kernel's id of the thread
  ppid INTEGER NOT NULL,
  parent TEXT, -- id of the actor that started it
  start_time TEXT,
  started_at_ns INTEGER NOT NULL,
  ended_at_ns INTEGER,
  exit_code INTEGER,
  signal TEXT,
  PRIMARY KEY (run_id, id)
) WITHOUT ROWID;
CREATE TABLE events (
  run_id TEXT NOT NULL,
  seq INTEGER NOT NULL, -- from 1 in order of arrival, without gaps unless events were dropped
  at_ns INTEGER NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL, -- wait, proceed, release, note, value, ...
  object TEXT, -- id of the lock, queue, ... it is about
  data TEXT NOT NULL, -- JSON object: everything else of the event
  PRIMARY KEY (run_id, seq)
) WITHOUT ROWID;
CREATE TABLE samples (
  run_id TEXT NOT NULL,
  at_ns INTEGER NOT NULL, -- rows with the same at_ns are one look
  pid INTEGER, -- null: at this look none of the run's processes was there
  start_time TEXT,
  ppid INTEGER,
  parent_name TEXT,
  pgid INTEGER,
  sid INTEGER,
  tty TEXT,
  state TEXT, -- the kernel's letter
  rss_bytes INTEGER,
  cpu_percent REAL, -- 100 = one core
  threads TEXT -- JSON array of {tid, state, waitChannel, processor}
);
CREATE INDEX samples_by_time ON samples (run_id, at_ns);
CREATE TABLE findings (
  run_id TEXT NOT NULL,
  kind TEXT NOT NULL, -- deadlock, lock-order, race, ...
  at_ns INTEGER NOT NULL,
  actors TEXT NOT NULL, -- JSON array of ids
  objects TEXT NOT NULL, -- JSON array of ids
  detail TEXT NOT NULL -- JSON {key, params, evidence}: a sentence of the message catalogue, and the events that show it
);
CREATE TABLE checks (
  run_id TEXT NOT NULL,
  id TEXT NOT NULL,
  status TEXT NOT NULL, -- passed, failed, inconclusive
  expected TEXT NOT NULL, -- JSON {key, params}
  observed TEXT NOT NULL, -- JSON {key, params}
  UNIQUE (run_id, id)
);
CREATE TABLE metrics (
  run_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (run_id, name)
) WITHOUT ROWID;
`;

const secondSql = `${firstSql}${notesAndMachineSql}`;

/** The tables of a new session file. */
export const schemaSql = `${secondSql}${predictionSql}`;

/** The tables of every version that can be read. */
export const tablesSql: Readonly<Record<number, string>> = { 1: firstSql, 2: secondSql, 3: schemaSql };
