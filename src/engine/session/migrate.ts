import type { DatabaseSync } from 'node:sqlite';
import { sessionSchemaVersion } from '#shared/model/session.ts';
import { migrations } from './schema.ts';

/** Version of the tables in an open session. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Migrates a session that is open for writing to the newest version: completely or, on failure, not at all. */
export function migrate(database: DatabaseSync): void {
  for (let version = versionOf(database); version < sessionSchemaVersion; version += 1) {
    const sql = migrations[version];
    if (sql === undefined) throw new Error(`no way from version ${version} of the tables to the next`);
    database.exec('BEGIN IMMEDIATE');
    try {
      // Another program may have migrated it while we waited for the lock.
      if (versionOf(database) === version) database.exec(`${sql}; PRAGMA user_version = ${version + 1}`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
