import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { SessionStore } from '#engine/ports.ts';
import { AppError } from '#shared/errors.ts';
import { cleanLines } from '#shared/text/sanitize.ts';
import { collect, openStore } from '../../support/open-store.ts';
import { sampleEvents, sampleReport, sampleRun, sampleSamples } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const eventCount = 4500; // more than two pages of a replay

function record(store: SessionStore, runId: string, count: number): void {
  store.startRun(sampleRun(runId));
  store.appendEvents(runId, sampleEvents(count));
  store.appendSamples(runId, sampleSamples);
  store.finishRun(sampleReport(runId, count));
}

const withCode =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof AppError && error.code === code;

test('merely looking leaves no file', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  assert.deepEqual(await opened.store.list(), []);
  assert.deepEqual(await opened.store.runs(), []);
  assert.deepEqual(readdirSync(folder.path), []);
});

test('a run is read back as it was recorded', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  const { store } = opened;
  record(store, 'r1', eventCount);
  const updates = await collect(store.replay(store.current?.id ?? '', 'r1'));
  const events = updates.flatMap((update) => (update.type === 'events' ? update.events : []));
  const samples = updates.flatMap((update) => (update.type === 'samples' ? update.samples : []));
  assert.deepEqual(updates[0], { type: 'report', report: sampleReport('r1', eventCount) });
  assert.deepEqual(events, sampleEvents(eventCount));
  assert.deepEqual(samples, sampleSamples);
  assert.deepEqual(updates.at(-1), { type: 'end' });
  assert.deepEqual(await store.runs(), [{ run: sampleReport('r1', eventCount).run, sessionId: store.current?.id }]);
  const [session] = await store.list();
  assert.deepEqual(
    { runs: session?.runs, events: session?.events, current: session?.current, problem: session?.problem },
    { runs: 1, events: eventCount, current: true, problem: null },
  );
});

test('events and samples are interleaved by time, as live', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  const { store } = opened;
  // More than two pages of samples.
  const samples = Array.from({ length: 450 }, (_, index) => ({ atNs: index * 10_000 + 500, processes: [] }));
  store.startRun(sampleRun('r1'));
  store.appendEvents('r1', sampleEvents(eventCount));
  store.appendSamples('r1', samples);
  store.finishRun(sampleReport('r1', eventCount));
  const updates = await collect(store.replay(store.current?.id ?? '', 'r1'));
  const times = updates.flatMap((update) => {
    if (update.type === 'events') return update.events.map(({ atNs }) => atNs);
    return update.type === 'samples' ? update.samples.map(({ atNs }) => atNs) : [];
  });
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.equal(times.length, eventCount + samples.length);
  assert.ok(updates.length > 800 && updates.length < 1000, `${updates.length} updates`);
});

test('a session given by path is appended to, and an older one is read without leaving anything beside it', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'mine.sqlite');
  for (const runId of ['r1', 'r2']) {
    await using opened = await openStore({ dataDir: folder.path, sessionFile: file });
    record(opened.store, runId, 3);
  }
  await using looking = await openStore({ dataDir: folder.path, record: false });
  assert.deepEqual(
    (await looking.store.runs(file)).map((item) => item.run.id),
    ['r2', 'r1'],
  );
  assert.deepEqual(readdirSync(folder.path), ['mine.sqlite']);
});

test('JSONL: one object per line, meta first, everything in it', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  record(opened.store, 'r1', 5);
  const path = join(folder.path, 'out.jsonl');
  const progress: number[] = [];
  const result = await opened.store.exportTo({
    session: opened.store.current?.id ?? '',
    format: 'jsonl',
    path,
    overwrite: false,
    onProgress: (rows) => progress.push(rows),
  });
  const lines = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(lines[0]?.['type'], 'meta');
  assert.deepEqual(
    lines.filter((line) => line['type'] === 'event'),
    sampleEvents(5).map((event) => ({ type: 'event', runId: 'r1', ...event })),
  );
  assert.deepEqual(
    lines.filter((line) => line['type'] === 'sample'),
    sampleSamples.map((sample) => ({ type: 'sample', runId: 'r1', ...sample })),
  );
  assert.deepEqual(
    new Set(lines.map((line) => line['type'])),
    new Set(['meta', 'run', 'actor', 'event', 'sample', 'finding', 'check', 'metric']),
  );
  assert.deepEqual({ ...result, bytes: 0 }, { path, bytes: 0, runs: 1, events: 5, samples: 3, leftOut: [] });
  assert.equal(result.bytes, readFileSync(path).byteLength);
  assert.ok((progress.at(-1) ?? 0) > 0);
});

test('CSV: an independent parser reads what was recorded, and no cell is a formula', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  record(opened.store, 'r1', 5);
  record(opened.store, 'r2', 5);
  const session = opened.store.current?.id ?? '';
  const path = join(folder.path, 'tables');
  await opened.store.exportTo({ session, format: 'csv', path, overwrite: false, runId: 'r1' });
  const read = (text: string): Record<string, string>[] => parse(text, { columns: true });
  const events = read(readFileSync(join(path, 'events.csv'), 'utf8'));
  const samples = read(readFileSync(join(path, 'samples.csv'), 'utf8'));
  assert.deepEqual(
    events.map((row) => [row['run_id'], row['seq'], row['kind']]),
    sampleEvents(5).map((event) => ['r1', String(event.seq), event.kind]),
  );
  assert.deepEqual(JSON.parse(events[1]?.['data'] ?? ''), {
    message: { key: 'said', params: { text: '逗号, "引号"\n=1+1' } },
  });
  assert.equal(samples[1]?.['parent_name'], "'=cmd|calc");

  const zip = join(folder.path, 'tables.zip');
  await opened.store.exportTo({ session, format: 'csv', path: zip, overwrite: false, runId: 'r1' });
  const unzipped = unzipSync(readFileSync(zip));
  assert.deepEqual(Object.keys(unzipped).sort(), readdirSync(path).sort());
  assert.equal(new TextDecoder().decode(unzipped['events.csv']), readFileSync(join(path, 'events.csv'), 'utf8'));
});

test('hostile text survives JSONL unchanged, and CSV without what cannot be seen', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  const hostile = [
    'two\nlines\r\nthree',
    'a "quoted" word',
    '"',
    ',;\t',
    '=HYPERLINK("http://x","y")',
    '+1+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    '＝1+1',
    '\u202Eright to left\u202C',
    'עברית עם "ציטוט"',
    '\u2028\u2029',
    '\u0000nul',
    '\uD83D\uDE00 and a lone \uD83D',
    '逗号，“引号”',
    '',
  ];
  const [template] = sampleSamples;
  const target = opened.store;
  target.startRun(sampleRun('r1'));
  target.appendEvents(
    'r1',
    hostile.map((text, index) => ({
      seq: index + 1,
      atNs: index,
      actor: text,
      kind: 'note',
      message: { key: 'said', params: { text } },
    })),
  );
  target.appendSamples(
    'r1',
    hostile.map((parentName, atNs) => ({
      atNs,
      processes: (template?.processes ?? []).slice(0, 1).map((one) => ({ ...one, parentName })),
    })),
  );
  target.finishRun(sampleReport('r1', hostile.length));
  const session = opened.store.current?.id ?? '';
  // What a database keeps: a lone surrogate has no UTF-8.
  const kept = hostile.map((text) => text.toWellFormed());

  const jsonl = join(folder.path, 'out.jsonl');
  await opened.store.exportTo({ session, format: 'jsonl', path: jsonl, overwrite: false });
  const lines = readFileSync(jsonl, 'utf8')
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          type: string;
          actor: string;
          message: { params: { text: string } };
          processes: { parentName: string }[];
        },
    );
  const events = lines.filter(({ type }) => type === 'event');
  assert.deepEqual(
    events.map(({ actor }) => actor),
    kept,
  );
  assert.deepEqual(
    events.map(({ message }) => message.params.text),
    hostile,
  );
  assert.deepEqual(
    lines.filter(({ type }) => type === 'sample').map(({ processes }) => processes[0]?.parentName),
    kept,
  );

  const tables = join(folder.path, 'tables');
  await opened.store.exportTo({ session, format: 'csv', path: tables, overwrite: false });
  const rows: Record<string, string>[] = parse(readFileSync(join(tables, 'events.csv'), 'utf8'), { columns: true });
  const samples: Record<string, string>[] = parse(readFileSync(join(tables, 'samples.csv'), 'utf8'), { columns: true });
  for (const cells of [rows.map((row) => row['actor'] ?? ''), samples.map((row) => row['parent_name'] ?? '')]) {
    assert.deepEqual(
      cells.map((cell) => cell.replace(/^'/, '')),
      kept.map(cleanLines),
    );
    assert.ok(cells.every((cell) => !/^[=+\-@\t\r\n＝]/.test(cell)));
  }
});

test('SQLite: a whole copy, or one run of it', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  record(opened.store, 'r1', 5);
  record(opened.store, 'r2', 7);
  const count = (path: string, table: string): unknown => {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];
    } finally {
      database.close();
    }
  };
  const session = opened.store.current?.id ?? '';
  const all = join(folder.path, 'all.sqlite');
  const one = join(folder.path, 'one.sqlite');
  await opened.store.exportTo({ session, format: 'sqlite', path: all, overwrite: false });
  await opened.store.exportTo({ session, format: 'sqlite', path: one, overwrite: false, runId: 'r2' });
  assert.deepEqual([count(all, 'events'), count(one, 'events'), count(one, 'runs')], [12, 7, 1]);
  assert.deepEqual(
    (await opened.store.runs(one)).map((item) => item.run.id),
    ['r2'],
  ); // a copy is a session again
});

test('an export never overwrites unasked, and leaves nothing behind when it is stopped', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  record(opened.store, 'r1', 50_000);
  const session = opened.store.current?.id ?? '';
  const path = join(folder.path, 'out.jsonl');
  writeFileSync(path, 'precious');
  await assert.rejects(
    opened.store.exportTo({ session, format: 'jsonl', path, overwrite: false }),
    withCode('file-exists'),
  );
  const stop = new AbortController();
  const stopped = opened.store.exportTo({
    session,
    format: 'jsonl',
    path,
    overwrite: true,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await assert.rejects(stopped, withCode('cancelled'));
  await assert.rejects(
    opened.store.exportTo({ session, format: 'csv', path: folder.path, overwrite: true }),
    withCode('file-exists'),
  );
  await assert.rejects(
    opened.store.exportTo({ session, format: 'jsonl', path, overwrite: true, runId: 'nobody' }),
    withCode('run-not-found'),
  );
  assert.equal(readFileSync(path, 'utf8'), 'precious');
  assert.deepEqual(readdirSync(folder.path).sort(), ['out.jsonl', 'sessions']);
  await opened.store.exportTo({ session, format: 'jsonl', path, overwrite: true });
  assert.notEqual(readFileSync(path, 'utf8'), 'precious');
});

test('a session is deleted with its log; the current one and paths are refused', async () => {
  using folder = temporaryFolder();
  let old = '';
  {
    await using opened = await openStore({ dataDir: folder.path });
    record(opened.store, 'r1', 3);
    old = opened.store.current?.id ?? '';
  }
  await using opened = await openStore({ dataDir: folder.path });
  record(opened.store, 'r2', 3);
  await opened.store.flush();
  await assert.rejects(opened.store.library.remove(opened.store.current?.id ?? ''), withCode('session-in-use'));
  for (const id of ['../../etc/passwd', '..', '', `../sessions/${old}`])
    await assert.rejects(opened.store.library.remove(id), withCode('session-not-found'));
  {
    await using other = await openStore({ dataDir: folder.path });
    await assert.rejects(other.store.library.remove(opened.store.current?.id ?? ''), withCode('session-in-use'));
  }
  await opened.store.library.remove(old);
  assert.ok(!existsSync(join(folder.path, 'sessions', `${old}.sqlite`)));
  assert.deepEqual(
    (await opened.store.list()).map((session) => session.id),
    [opened.store.current?.id],
  );
});
