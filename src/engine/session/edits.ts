import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/errors.ts';
import type { Note } from '#shared/model/note.ts';
import { boundedRows } from './bounded-rows.ts';
import { checkedNote } from './checked-rows.ts';
import { migrate, versionOf } from './migrate.ts';
import { assertSessionFile, openSession, reading } from './open-database.ts';
import { isBusy, writeError } from './sqlite-errors.ts';

/** What a user can change about a session; a missing part stays unchanged. */
export interface SessionEdit {
  readonly title?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Opens a session for a small change beside its writer, with the tables of this version. */
function editing<T>(path: string, change: (database: DatabaseSync) => T): T {
  assertSessionFile(path);
  try {
    const database = openSession(path, { timeout: 2000 });
    try {
      migrate(database);
      return change(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (isBusy(error)) throw new AppError('session-in-use', { name: path }, { cause: error });
    throw writeError(error, path);
  }
}

/** Sets title and tags; tags are sorted and unique. */
export function updateSession({ path, edit }: { readonly path: string; readonly edit: SessionEdit }): null {
  const tags = edit.tags && JSON.stringify([...new Set(edit.tags.map((tag) => tag.trim()).filter(Boolean))].sort());
  const values = Object.entries({ title: edit.title?.trim(), tags }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  editing(path, (database) => {
    const set = database.prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    for (const [key, value] of values) set.run(key, value);
  });
  return null;
}

/** Bookmarks and notes, in the order of the instants they refer to. */
export function listNotes({ path }: { readonly path: string }): Note[] {
  return reading(path, (database) =>
    versionOf(database) < 2
      ? []
      : boundedRows(database, 'SELECT * FROM notes')
          .map(checkedNote)
          .sort((a, b) => a.time.localeCompare(b.time) || a.id - b.id),
  );
}

/**
 * Writes a bookmark or note and assigns its number. Throws `run-not-found` if it refers to a run that
 * the session does not have.
 */
export function addNote({
  path,
  note,
}: {
  readonly path: string;
  readonly note: Omit<Note, 'id' | 'writtenAt'>;
}): Note {
  return editing(path, (database) => {
    if (note.runId !== null && !database.prepare('SELECT 1 FROM runs WHERE id = ?').get(note.runId))
      throw new AppError('run-not-found', { id: note.runId });
    const writtenAt = new Date().toISOString();
    const time = new Date(note.time).toISOString(); // one format, so that text sorts by time
    const { lastInsertRowid } = database
      .prepare('INSERT INTO notes (kind, time, run_id, text, written_at) VALUES (?, ?, ?, ?, ?)')
      .run(note.kind, time, note.runId, note.text, writtenAt);
    return { ...note, time, id: Number(lastInsertRowid), writtenAt };
  });
}

/** False if there is no such note. */
export function removeNote({ path, id }: { readonly path: string; readonly id: number }): boolean {
  return editing(path, (database) => database.prepare('DELETE FROM notes WHERE id = ?').run(id).changes > 0);
}
