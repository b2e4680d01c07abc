import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { AppError } from '#shared/errors.ts';
import { sessionSchemaVersion } from '#shared/model/session.ts';
import { inspectHeader } from './header.ts';
import { isReadOnly, readError } from './sqlite-errors.ts';

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

/**
 * Opens a session for reading. A file without a log beside it has no writer, and `immutable` keeps
 * SQLite from creating a log and an index next to it.
 */
export function openForReading(path: string): DatabaseSync {
  assertSessionFile(path);
  const location = pathToFileURL(path);
  if (sizeOf(`${path}-wal`) === 0 && sizeOf(`${path}-journal`) === 0) location.searchParams.set('immutable', '1');
  const open = (): DatabaseSync => {
    const database = new DatabaseSync(location, { readOnly: true, timeout: 2000 });
    try {
      database.prepare('SELECT 1 FROM sqlite_schema').get();
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  };
  try {
    return open();
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    // Cut off in the middle of a single change outside the log: only a writer can roll it back.
    const writable = new DatabaseSync(path, { timeout: 2000 });
    writable.prepare('SELECT 1 FROM sqlite_schema').get();
    writable.close();
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
