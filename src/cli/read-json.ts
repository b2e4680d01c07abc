import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/errors.ts';

async function textOf(given: string): Promise<string> {
  if (!given.startsWith('@')) return given;
  const path = given.slice(1);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError(
      'file-not-readable',
      { path, detail: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}

/**
 * The JSON value of an option: written out, or in the file after `@`. Throws `input-not-json` and `file-not-readable`.
 */
export async function readJson(option: string, given: string): Promise<unknown> {
  const text = await textOf(given);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new AppError('input-not-json', { name: option, detail: (error as Error).message }, { cause: error });
  }
}
