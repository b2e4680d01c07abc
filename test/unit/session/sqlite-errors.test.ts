import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { test } from 'node:test';
import { readError, writeError } from '#engine/session/sqlite-errors.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('what SQLite reports by a known code is said in the language of the user, and none of its own words', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'a.sqlite');
  using database = new DatabaseSync(path, { timeout: 0 });
  database.exec('CREATE TABLE t (x); BEGIN EXCLUSIVE');
  using other = new DatabaseSync(path, { timeout: 0 });
  const busy = thrownBy(() => other.exec('INSERT INTO t VALUES (1)'));
  database.exec('COMMIT');
  using reader = new DatabaseSync(path, { readOnly: true });
  const readOnly = thrownBy(() => reader.exec('INSERT INTO t VALUES (1)'));
  const missing = thrownBy(() => new DatabaseSync(join(folder.path, 'none', 'b.sqlite')));
  const say = (thrown: unknown, language: 'en' | 'zh-CN'): string =>
    describeError(writeError(thrown, 'X'), language).message;
  assert.deepEqual(
    [busy, readOnly, missing].map((thrown) => say(thrown, 'en')),
    [
      'Cannot write “X” (another program is using it).',
      'Cannot write “X” (it can only be read).',
      'Cannot write “X” (it cannot be opened).',
    ],
  );
  for (const thrown of [busy, readOnly, missing]) assert.doesNotMatch(say(thrown, 'zh-CN'), /[a-z]/u);
  assert.match(describeError(readError(busy, 'X'), 'zh-CN').message, /另一个程序正在使用它/u);
});

test('of a code without texts SQLite’s message is kept', () => {
  using database = new DatabaseSync(':memory:');
  const error = readError(
    thrownBy(() => database.prepare('SELECT gone')),
    'X',
  );
  for (const language of ['en', 'zh-CN'] as const)
    assert.match(describeError(error, language).message, /no such column: gone/u);
});
