import { AppError } from '#shared/errors.ts';
import { readTextFile } from './read-file.ts';

/**
 * The JSON value of an option: written out, or in the file after `@`. Throws `input-not-json` and `file-not-readable`.
 */
export async function readJson(option: string, given: string): Promise<unknown> {
  const text = given.startsWith('@') ? await readTextFile(given.slice(1)) : given;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AppError('input-not-json', { name: option, detail: (error as Error).message }, { cause: error });
  }
}
