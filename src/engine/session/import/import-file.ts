import { closeSync, openSync, readSync, renameSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import { assertSound } from '../open-database.ts';
import type { ReadCalls } from '../protocol.ts';
import { importJsonl } from './import-jsonl.ts';

/** Every line of `jsonl` is an object; no SQLite file starts like one. */
function isJsonl(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const first = Buffer.alloc(1);
    return readSync(descriptor, first, 0, 1, 0) === 1 && first.toString() === '{';
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes the file `path` the session `to`: a session file as it is, or a `jsonl` export. Throws the
 * reason if it cannot; `name` is its display name.
 */
export async function importFile(
  { path, to, name }: ReadCalls['import']['input'],
  onProgress: () => void,
): Promise<null> {
  try {
    if (isJsonl(path)) await importJsonl(path, to, onProgress);
    else {
      assertSound(path);
      renameSync(path, to);
    }
    return null;
  } catch (error) {
    if (error instanceof AppError && 'path' in error.params)
      throw new AppError(error.code, { ...error.params, path: name }, { cause: error });
    throw error;
  }
}
