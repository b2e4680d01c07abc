import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { AppError, toAppError } from '#shared/errors.ts';
import { sessionSchemaVersion } from '#shared/model/session.ts';
import { cutText } from '#shared/text/sanitize.ts';
import { createPrivateFile } from '../../private-files.ts';
import { schemaSql, stampSql } from '../schema.ts';
import { writeError } from '../sqlite-errors.ts';
import { unfinishedOf } from '../uploads.ts';
import { prepareLines } from './insert-lines.ts';
import { isLineType, lineSchemas } from './line-schemas.ts';

/** Longer than any line of an export. */
const maxLineChars = 2 ** 28;

/** The numbered lines of a UTF-8 text, in memory for one line. */
async function* linesOf(path: string): AsyncIterable<readonly { readonly text: string; readonly number: number }[]> {
  let rest = '';
  let number = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxLineChars)
      throw new AppError('import-line', { path, line: number + lines.length + 1, detail: `> ${maxLineChars}` });
    yield lines.map((text) => ({ text, number: (number += 1) }));
  }
  rest += decoder.decode();
  if (rest !== '') yield [{ text: rest, number: number + 1 }];
}

/** Why a line is refused, in short. */
function reasonOf(error: unknown): string {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
  return error.code === 'invalid-input' ? `${error.params['where']}: ${error.params['detail']}` : error.message;
}

function parseLine(text: string, isFirst: boolean): Parameters<ReturnType<typeof prepareLines>['take']>[0] {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  const type = value?.['type'];
  if (value === null || !isLineType(type) || (type === 'meta') !== isFirst)
    throw new AppError('invalid-input', { where: 'type', detail: cutText(String(type), 100) });
  if (type === 'meta' && Number(value['schemaVersion']) > sessionSchemaVersion)
    throw new AppError('session-newer', {
      path: '',
      version: Number(value['schemaVersion']),
      known: sessionSchemaVersion,
    });
  const checked = lineSchemas[type].safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new AppError('invalid-input', { where: issue?.path.join('.') ?? '', detail: issue?.message ?? '' });
  }
  // The line itself, not the schema's output, which has its fields in another order.
  return value as ReturnType<typeof parseLine>;
}

/**
 * Makes a session file at `target` from a `jsonl` export: completely or not at all. Throws `import-line`
 * with the number of the wrong line, or `session-newer`.
 */
export async function importJsonl(path: string, target: string, onProgress = (): void => {}): Promise<void> {
  if (existsSync(target)) throw new AppError('file-exists', { path: target });
  const temporary = unfinishedOf(path);
  let line = 0;
  try {
    using database = openNew(temporary);
    const { take, finish } = prepareLines(database);
    for await (const lines of linesOf(path)) {
      onProgress();
      for (const { text, number } of lines) {
        line = number;
        if (text.trim() !== '' || number === 1) take(parseLine(text, number === 1));
      }
    }
    if (line === 0) throw new AppError('invalid-input', { where: 'type', detail: '' });
    finish();
    database.exec('COMMIT');
    database.close();
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = toAppError(error).code;
    if (code === 'session-newer') throw new AppError(code, { ...(error as AppError).params, path }, { cause: error });
    if (code === 'import-line') throw error;
    const writing = writeError(error, target);
    if (writing.code === 'disk-full') throw writing;
    throw new AppError('import-line', { path, line: Math.max(1, line), detail: reasonOf(error) }, { cause: error });
  }
}

/** An empty session in one transaction. A file that is deleted on any failure needs no journal. */
function openNew(path: string): DatabaseSync & Disposable {
  createPrivateFile(path);
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${stampSql}`);
  database.exec(`BEGIN; ${schemaSql}`);
  return Object.assign(database, { [Symbol.dispose]: () => void (database.isOpen && database.close()) });
}
