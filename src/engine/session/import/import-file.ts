import { renameSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import { reading } from '../open-database.ts';

/** Throws if a session file is damaged anywhere; it comes from who knows where. */
function assertSound(path: string): void {
  const verdict = reading(path, (database) => database.prepare('PRAGMA quick_check(1)').get());
  if (verdict?.['quick_check'] !== 'ok') throw new AppError('session-truncated', { path });
}

/** Makes the file `from` the session `to`. Throws what is wrong with it; `name` is what its person calls it. */
export async function importFile({ from, to, name }: { readonly from: string; readonly to: string; readonly name: string }): Promise<null> {
  try {
    assertSound(from);
    renameSync(from, to);
    return null;
  } catch (error) {
    if (error instanceof AppError && 'path' in error.params) throw new AppError(error.code, { ...error.params, path: name }, { cause: error });
    throw error;
  }
}
