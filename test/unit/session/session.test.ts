import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvLines } from '#engine/csv-lines.ts';
import { defuse } from '#shared/text/defuse.ts';
import { inspectHeader } from '#engine/session/header.ts';
import { applicationId, stampSql, tablesSql } from '#engine/session/schema.ts';
import { idOfPath, idsAmong, pathOfId } from '#engine/session/session-paths.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { migrate, versionOf } from '#engine/session/migrate.ts';
import { openSession } from '#engine/session/open-database.ts';
import { sessionSchemaVersion } from '#shared/model/session.ts';

function header(fields: {
  readonly application?: number;
  readonly version?: number;
  readonly pages?: number;
}): Uint8Array {
  const bytes = new Uint8Array(100);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(bytes.buffer);
  view.setUint16(16, 4096);
  view.setUint32(28, fields.pages ?? 2);
  view.setUint32(60, fields.version ?? 1);
  view.setUint32(68, fields.application ?? applicationId);
  return bytes;
}

test('the header distinguishes a session from any other file', () => {
  const judge = (bytes: Uint8Array, fileBytes = 8192, hasLog = false): string =>
    inspectHeader({ header: bytes, fileBytes, hasLog }).kind;
  assert.equal(judge(header({})), 'session');
  assert.equal(judge(header({ application: 1 })), 'not-a-session');
  assert.equal(judge(header({ version: sessionSchemaVersion + 1 })), 'newer');
  assert.equal(judge(header({}), 4096), 'truncated');
  assert.equal(judge(header({}), 4096, true), 'session'); // the rest is still in the log
  assert.equal(judge(header({}).subarray(0, 60)), 'truncated');
  assert.equal(judge(new Uint8Array(0)), 'not-a-session');
});

test('cells that a spreadsheet would run are defused, numbers are not', () => {
  const cells = ['=1+1', '+x', '-x', '@x', '\tx', '\rx', '-5', '+1.5e3', -5, 'x=1', null, ''];
  assert.deepEqual(cells.map(defuse), [
    "'=1+1",
    "'+x",
    "'-x",
    "'@x",
    "' x",
    "' x",
    '-5',
    '+1.5e3',
    -5,
    'x=1',
    null,
    '',
  ]);
});

test('any text survives the way through CSV', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      (rows) => {
        const back: string[][] = parse(csvLines(rows), { relax_column_count: false, skip_empty_lines: false });
        assert.deepEqual(
          back,
          rows.map((row) => row.map((cell) => defuse(cell))),
        );
      },
    ),
  );
});

test('an id is a plain name, never a path', () => {
  for (const id of ['..', '../x', 'a/b', 'a\\b', '', '.hidden', 'a\0b', 'x'.repeat(200)])
    assert.throws(() => pathOfId('/data', id), id);
  assert.equal(pathOfId('/data', '2026-01-02T03-04-05-abcdef'), '/data/2026-01-02T03-04-05-abcdef.sqlite');
  assert.equal(idOfPath('/somewhere/../my session.db'), 'my_session');
  assert.deepEqual(idsAmong(['a.sqlite', 'a.sqlite-wal', 'b.txt', '.c.sqlite']), ['a']);
});

test('a file of each version becomes one of this version, with exactly its tables', () => {
  for (const [version, sql] of Object.entries(tablesSql)) {
    using folder = temporaryFolder();
    const path = join(folder.path, 'old.sqlite');
    const old = new DatabaseSync(path);
    old.exec(`${stampSql}; ${sql} PRAGMA user_version = ${version}`);
    old.exec("INSERT INTO runs (id, scenario, variant, params, started_at) VALUES ('r', 's', 'v', '{}', 't')");
    old.close();
    const opened = openSession(path, {});
    migrate(opened);
    opened.close();
    const migrated = openSession(path, {}); // throws unless the tables are ours
    assert.equal(versionOf(migrated), sessionSchemaVersion);
    assert.equal(migrated.prepare('SELECT prediction FROM runs').get()?.['prediction'], null);
    migrated.close();
  }
});
