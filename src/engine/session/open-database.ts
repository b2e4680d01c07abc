import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { AppError } from '#shared/errors.ts';
import { sessionSchemaVersion } from '#shared/model/session.ts';
import { inspectHeader } from './header.ts';
import { tablesSql } from './schema.ts';
import { isReadOnly, readError } from './sqlite-errors.ts';

/** Longest text or blob of a session; the largest that we write are pieces of the machine's past. */
const maxValueBytes = 2 ** 26;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Throws the reason if `path` is not a session file that this version can read. */
export function assertSessionFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new AppError('session-not-found', { name: path });
  if (!stat.isFile()) throw new AppError('session-not-a-session', { path });
  const header = new Uint8Array(100);
  const descriptor = openSync(path, 'r');
  let read: number;
  try {
    read = readSync(descriptor, header, 0, header.byteLength, 0);
  } finally {
    closeSync(descriptor);
  }
  const verdict = inspectHeader({
    header: header.subarray(0, read),
    fileBytes: stat.size,
    hasLog: sizeOf(`${path}-wal`) > 0,
  });
  if (verdict.kind === 'not-a-session') throw new AppError('session-not-a-session', { path });
  if (verdict.kind === 'truncated') throw new AppError('session-truncated', { path });
  if (verdict.kind === 'newer')
    throw new AppError('session-newer', { path, version: verdict.version, known: sessionSchemaVersion });
}

/** What a file declares: tables, indexes, views and triggers, without the comments of their SQL. */
function declarationsOf(database: DatabaseSync): string[] {
  const rows = database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 100').all();
  return rows
    .map(({ type, name, tbl_name: table, sql }) => {
      const statement = String(sql ?? '')
        .replaceAll(/--[^\n]*/g, '')
        .replaceAll(/\s+/g, ' ');
      return `${String(type)} ${String(name)} ${String(table)} ${statement.trim()}`;
    })
    .sort();
}

const knownDeclarations = new Map<number, readonly string[]>();

function ourDeclarations(version: number): readonly string[] {
  let known = knownDeclarations.get(version);
  if (known) return known;
  const model = new DatabaseSync(':memory:');
  model.exec(tablesSql[version] ?? '');
  known = declarationsOf(model);
  model.close();
  knownDeclarations.set(version, known);
  return known;
}

/**
 * Throws unless the file declares exactly our tables. In anything else (a view under a table's name, a trigger, a
 * generated column) a file from elsewhere can hold code that never ends.
 */
function assertOurTables(database: DatabaseSync, path: string): void {
  const declared = declarationsOf(database);
  const ours = ourDeclarations(Number(database.prepare('PRAGMA user_version').get()?.['user_version']));
  const differs = [...declared, ...ours].find((one) => declared.includes(one) !== ours.includes(one));
  if (differs !== undefined || ours.length === 0) {
    const detail = (differs ?? 'user_version').split(' ', 2).join(' ');
    throw new AppError('session-unreadable', { path, detail });
  }
}

/** Whether the structure of the whole file is intact; takes time with its size. */
export function isSound(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';
}

/** Larger files are not checked in full before they are continued: it would take seconds. */
export const fullCheckBytes = 64 * 2 ** 20;

/** Opens a session file that exists, wherever it comes from. What it declares is checked before its first use. */
export function openSession(path: string, options: DatabaseSyncOptions & { readonly location?: URL }): DatabaseSync {
  const { location = path, ...rest } = options;
  const database = new DatabaseSync(location, { ...rest, defensive: true, limits: { length: maxValueBytes } });
  try {
    database.exec('PRAGMA trusted_schema = OFF');
    assertOurTables(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a session for reading. A file without a log beside it has no writer, and `immutable` keeps
 * SQLite from creating a log and an index next to it.
 */
export function openForReading(path: string): DatabaseSync {
  assertSessionFile(path);
  const location = pathToFileURL(path);
  if (sizeOf(`${path}-wal`) === 0 && sizeOf(`${path}-journal`) === 0) location.searchParams.set('immutable', '1');
  const open = (): DatabaseSync => openSession(path, { location, readOnly: true, timeout: 2000 });
  try {
    return open();
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    // Cut off in the middle of a single change outside the log: only a writer can roll it back.
    openSession(path, { timeout: 2000 }).close();
    return open();
  }
}

/** Opens, uses and closes a session; SQLite errors become errors about that file. */
export function reading<T>(path: string, use: (database: DatabaseSync) => T): T {
  try {
    const database = openForReading(path);
    try {
      return use(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw readError(error, path);
  }
}

/** Throws the reason if a session is damaged anywhere; a larger file than `maxBytes` is only opened. */
export function assertSound(path: string, maxBytes = Infinity): void {
  const sound = reading(path, (database) => sizeOf(path) > maxBytes || isSound(database));
  if (!sound) throw new AppError('session-truncated', { path });
}
