import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import { lacks, works } from './check.ts';

/** Can sessions be written? Looks at the nearest folder that exists and creates nothing. */
export function checkDataDir(dataDir: string): DoctorCheck {
  let folder = resolve(dataDir);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return works('data-dir', 'writable', { path: dataDir });
  } catch {
    return lacks('data-dir', 'read-only', { path: dataDir });
  }
}

/** Node itself and its SQLite, which the session log is written with. */
export async function checkNode(): Promise<DoctorCheck[]> {
  const version = process.versions.node;
  const node = works('node', 'version', { version });
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(':memory:');
    const row = database.prepare('SELECT sqlite_version() AS version').get();
    database.close();
    return [node, works('sqlite', 'version', { version: String(row?.['version']) })];
  } catch {
    return [node, lacks('sqlite', 'missing', { version })];
  }
}
