import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import { lacks, works } from './check.ts';

/** Enough to notice a full disk. */
const trialBytes = 64 * 1024;

/** Writes and removes a file: permissions reveal neither a full disk nor a read-only file system. */
function tryWriting(folder: string): void {
  const trial = mkdtempSync(join(folder, '.procession-'));
  try {
    writeFileSync(join(trial, 'trial'), Buffer.alloc(trialBytes));
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** Whether sessions can be written. Tries it in the nearest existing folder and leaves nothing behind. */
export function checkDataDir(dataDir: string): DoctorCheck {
  let folder = resolve(dataDir);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    tryWriting(folder);
    return works('data-dir', 'writable', { path: dataDir });
  } catch {
    return lacks('data-dir', 'read-only', { path: dataDir });
  }
}

/** Checks Node and its SQLite, which writes the session log. */
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
