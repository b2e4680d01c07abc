import { readFile } from 'node:fs/promises';
import { text as textOfStream } from 'node:stream/consumers';
import { AppError } from '#shared/errors.ts';

/** The text of a file, or of the standard input where it is `-`. Throws `file-not-readable`. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await (path === '-' ? textOfStream(process.stdin) : readFile(path, 'utf8'));
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError('file-not-readable', { path, detail }, { cause: error });
  }
}
