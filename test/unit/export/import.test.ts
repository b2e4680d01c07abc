import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { importJsonl } from '#engine/session/import/import-jsonl.ts';
import { AppError } from '#shared/errors.ts';
import { rowFields } from '#shared/model/fields.ts';
import { identityKey } from '#shared/model/process.ts';
import { applyDelta } from '#shared/model/delta.ts';
import { exportFormats, privateParts } from '#shared/model/session.ts';
import { rowWith } from '../../support/rows.ts';
import { sampleEvents, sampleReport, sampleRun, sampleSamples } from '../../support/session-samples.ts';
import { exportHere, keyframeAt, storeSession, tickAt, type Content } from '../../support/stored-session.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const shell = rowWith({ pid: 20, name: '=cmd|calc', command: 'sh -c "a, b"\n第二行', user: 'jane', cpuPercent: 1.25 });
const mine = rowWith({ pid: 30, name: 'node', runId: 'r1', startTime: '2026-01-05T08:00:01.000Z' });
const chunks = [
  [
    keyframeAt(0, [shell]),
    tickAt(1, { added: [mine], changed: [{ pid: 20, startTime: shell.startTime, rssBytes: 2048 }] }),
    tickAt(2, { removed: [{ pid: 20, startTime: shell.startTime }] }),
  ],
  [keyframeAt(60, [mine])],
];
const content: Content = {
  ops: [
    { op: 'start-run', run: sampleRun('r1') },
    { op: 'events', runId: 'r1', events: sampleEvents(50) },
    { op: 'samples', runId: 'r1', samples: sampleSamples },
    { op: 'finish-run', report: sampleReport('r1', 50), lost: 0 },
    { op: 'start-run', run: sampleRun('cut-off') },
    { op: 'events', runId: 'cut-off', events: sampleEvents(3) },
  ],
  chunks,
  notes: [
    {
      id: 3,
      kind: 'note',
      time: '2026-01-02T03:04:06.000Z',
      runId: 'r1',
      text: '看这里\n"quoted", \uD83D\uDE00',
      writtenAt: '2026-01-03T00:00:00.000Z',
    },
    {
      id: 9,
      kind: 'bookmark',
      time: '2026-01-02T03:04:07.000Z',
      runId: null,
      text: '',
      writtenAt: '2026-01-03T00:00:01.000Z',
    },
  ],
};

test('session → JSON Lines → session → JSON Lines loses nothing', async () => {
  using folder = temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  storeSession(at('a.sqlite'), content);
  const options = { format: 'jsonl', include: privateParts } as const;
  await exportHere(at('a.sqlite'), at('a.jsonl'), options);
  await importJsonl(at('a.jsonl'), at('b.sqlite'));
  await exportHere(at('b.sqlite'), at('b.jsonl'), options);
  const first = readFileSync(at('a.jsonl'), 'utf8');
  assert.equal(readFileSync(at('b.jsonl'), 'utf8'), first);
  const types = Map.groupBy(
    first
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type),
    (type) => type,
  );
  assert.deepEqual(Object.fromEntries([...types].map(([type, lines]) => [type, lines.length])), {
    meta: 1,
    run: 2,
    actor: 2,
    event: 53,
    sample: 2,
    finding: 1,
    check: 2,
    metric: 1,
    note: 2,
    tick: 4,
  });
  // The same in the tables, down to the points and the chunks.
  await exportHere(at('a.sqlite'), at('a-csv'), { format: 'csv', include: privateParts });
  await exportHere(at('b.sqlite'), at('b-csv'), { format: 'csv', include: privateParts });
  for (const name of readdirSync(at('a-csv')))
    assert.equal(readFileSync(join(at('b-csv'), name), 'utf8'), readFileSync(join(at('a-csv'), name), 'utf8'), name);
});

test('a file of version 1, without notes and the machine’s past, leaves in every format', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'old.sqlite');
  storeSession(path, { ops: content.ops ?? [] });
  const database = new DatabaseSync(path);
  database.exec(
    `ALTER TABLE runs DROP COLUMN prediction; ALTER TABLE runs DROP COLUMN worksheet; DROP TABLE notes; DROP TABLE machine; PRAGMA user_version = 1; PRAGMA journal_mode = DELETE`,
  );
  database.close();
  for (const format of exportFormats) {
    const { runs, events, leftOut } = await exportHere(path, join(folder.path, format), { format });
    assert.deepEqual({ runs, events, leftOut }, { runs: 2, events: 53, leftOut: [] }, format);
  }
  await importJsonl(join(folder.path, 'jsonl'), join(folder.path, 'new.sqlite'));
});

test('machine.csv has every process at every instant', async () => {
  using folder = temporaryFolder();
  storeSession(join(folder.path, 'a.sqlite'), content);
  await exportHere(join(folder.path, 'a.sqlite'), join(folder.path, 'csv'), { format: 'csv', include: privateParts });
  const rows: Record<string, string>[] = parse(readFileSync(join(folder.path, 'csv', 'machine.csv'), 'utf8'), {
    columns: true,
  });
  const expected = chunks.flatMap((ticks) => {
    const table = new Map<string, typeof shell>();
    return ticks.flatMap((tick) =>
      [...applyDelta(table, tick).values()].map((row) => ({
        time: tick.time,
        key: identityKey(row),
        rss: String(row.rssBytes),
        command: row.command,
      })),
    );
  });
  assert.deepEqual(
    rows.map((row) => ({
      time: row['time'],
      key: `${row['pid']}@${row['startTime']}`,
      rss: row['rssBytes'],
      command: row['command'],
    })),
    expected,
  );
  assert.deepEqual(Object.keys(rows[0] ?? {}), ['time', 'elapsed_ms', ...rowFields]);
  assert.equal(rows[0]?.['name'], "'=cmd|calc");
});

test('a line that is wrong is named, and nothing of the file is kept', async () => {
  using folder = temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  storeSession(at('a.sqlite'), content);
  await exportHere(at('a.sqlite'), at('a.jsonl'), { format: 'jsonl' });
  const lines = readFileSync(at('a.jsonl'), 'utf8').trimEnd().split('\n');
  const indexOf = (type: string): number => lines.findIndex((line) => line.startsWith(`{"type":"${type}"`));
  const hostile: readonly (readonly [string, readonly string[], number])[] = [
    ['no JSON', lines.with(5, '{"type":"event"'), 6],
    ['another type', lines.with(3, '{"type":"shell","run":"rm"}'), 4],
    ['no meta first', lines.slice(1), 1],
    ['meta again', [...lines, lines[0] ?? ''], lines.length + 1],
    [
      'an event of an unknown run',
      lines.with(indexOf('event'), (lines[indexOf('event')] ?? '').replace('"runId":"', '"runId":"un')),
      indexOf('event') + 1,
    ],
    [
      'the same event twice',
      lines.toSpliced(indexOf('event') + 1, 0, lines[indexOf('event')] ?? ''),
      indexOf('event') + 2,
    ],
    [
      'a value of another kind',
      lines.with(
        indexOf('event'),
        (lines[indexOf('event')] ?? '').replace(/"seq":\d+/u, '"seq":"1); DROP TABLE events"'),
      ),
      indexOf('event') + 1,
    ],
    ['a delta without its keyframe', lines.toSpliced(indexOf('tick'), 1), indexOf('tick') + 1],
    ['instants that go back', [...lines, lines[indexOf('tick') + 1] ?? ''], lines.length + 1],
    ['null', lines.with(2, 'null'), 3],
    ['a number', lines.with(2, '1e999'), 3],
    ['nothing at all', [''], 1],
  ];
  for (const [what, text, line] of hostile) {
    writeFileSync(at('h.jsonl'), text.join('\n'));
    await assert.rejects(
      importJsonl(at('h.jsonl'), at('h.sqlite')),
      (error) => error instanceof AppError && error.code === 'import-line' && error.params['line'] === line,
      what,
    );
  }
  writeFileSync(at('h.jsonl'), (lines[0] ?? '').replace(/"schemaVersion":\d+/u, '"schemaVersion":99'));
  await assert.rejects(
    importJsonl(at('h.jsonl'), at('h.sqlite')),
    (error) => error instanceof AppError && error.code === 'session-newer',
  );
  writeFileSync(at('h.jsonl'), Buffer.from([0x7b, 0xff, 0xfe, 0x0a]));
  await assert.rejects(
    importJsonl(at('h.jsonl'), at('h.sqlite')),
    (error) => error instanceof AppError && error.code === 'import-line',
  );
  await assert.rejects(
    importJsonl(at('a.jsonl'), at('a.sqlite')),
    (error) => error instanceof AppError && error.code === 'file-exists',
  );
  assert.deepEqual(readdirSync(folder.path).sort(), ['a.jsonl', 'a.sqlite', 'h.jsonl']);
});
