import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sessionSchemaVersion } from '#shared/model/session.ts';
import { openStore } from '../../support/open-store.ts';
import { sampleEvents, sampleReport, sampleRun, sampleSamples } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = readFileSync(fileURLToPath(new URL('../../../docs/session-format.md', import.meta.url)), 'utf8');
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

test('the description of the session file names every table and column, and its queries work', async () => {
  using folder = temporaryFolder();
  let path = '';
  {
    await using opened = await openStore({ dataDir: folder.path });
    opened.store.startRun(sampleRun('r1'));
    opened.store.appendEvents('r1', sampleEvents(10));
    opened.store.appendEvents('r1', [
      {
        seq: 11,
        atNs: 11_000,
        actor: 'main',
        kind: 'proceed',
        object: { id: 'lock', type: 'mutex' },
        op: 'acquire',
        outcome: 'ok',
        waitSeq: 2,
        held: [],
      },
    ]);
    opened.store.appendSamples('r1', sampleSamples);
    opened.store.finishRun(sampleReport('r1', 10));
    await opened.store.flush();
    await opened.store.library.addNote(undefined, {
      kind: 'note',
      time: '2026-01-02T03:04:05.700Z',
      runId: 'r1',
      text: 'here',
    });
    path = opened.store.current?.path ?? '';
  }
  const database = new DatabaseSync(path);
  try {
    assert.match(text, new RegExp(`now \\*\\*${sessionSchemaVersion}\\*\\*`));
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => String(row['name']));
    assert.ok(tables.includes('machine'));
    for (const table of tables) {
      const section = [...sections].find(([heading]) => heading.includes(`\`${table}\``))?.[1] ?? '';
      for (const column of database.prepare('SELECT name FROM pragma_table_info(?)').all(table)) {
        assert.ok(
          section.includes(`\`${String(column['name'])}\``),
          `${table}.${String(column['name'])} is not described`,
        );
      }
    }
    database
      .prepare('INSERT INTO machine VALUES (0, 0, 1, ?, ?)')
      .run(
        JSON.stringify([{ time: '2026-01-02T03:04:05.000Z', processes: 3, cpuPercent: 12.5, memoryUsedBytes: 1 }]),
        Buffer.alloc(0),
      );
    const queries = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => String(match[1]));
    assert.equal(queries.length, 8);
    for (const query of queries) assert.ok(database.prepare(query).all().length > 0, `nothing found by ${query}`);
  } finally {
    database.close();
  }
});
