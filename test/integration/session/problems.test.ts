import assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/errors.ts';
import { openStore } from '../../support/open-store.ts';
import { sampleEvents, sampleReport, sampleRun } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

async function writeSession(file: string, dataDir: string): Promise<void> {
  await using opened = await openStore({ dataDir, sessionFile: file });
  opened.store.startRun(sampleRun('r1'));
  opened.store.appendEvents('r1', sampleEvents(5000));
  opened.store.finishRun(sampleReport('r1', 5000));
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.code : String(error);
}

test('killed in the middle of recording: the file opens, without gaps, and at most 250 ms are missing', async () => {
  using folder = temporaryFolder();
  const child = fork(fileURLToPath(new URL('recording-child.ts', import.meta.url)), [folder.path]);
  const reported: { path: string; seq: number; at: bigint; queuedNs: number }[] = [];
  const enough = Promise.withResolvers<void>();
  child.on('message', (message: { path: string; seq: number; at: string; queuedNs: number }) => {
    reported.push({ ...message, at: BigInt(message.at) });
    if (reported.length === 300) enough.resolve();
  });
  await enough.promise;
  child.kill('SIGKILL');
  await once(child, 'exit');

  const last = reported.at(-1);
  assert.ok(last);
  await using looking = await openStore({ dataDir: folder.path });
  const [session] = await looking.store.list();
  const [item] = await looking.store.runs(session?.id);
  assert.deepEqual([item?.run.outcome, item?.run.endedAt, session?.problem], ['error', null, null]);
  const database = new DatabaseSync(last.path, { readOnly: true });
  const row = database.prepare('SELECT count(*) AS n, max(seq) AS last, min(seq) AS first FROM events').get();
  const actors = database.prepare('SELECT id FROM actors').all().length;
  const check = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
  database.close();
  assert.deepEqual(
    { first: row?.['first'], n: row?.['n'], actors, check },
    { first: 1, n: row?.['last'], actors: 1, check: 'ok' },
  );
  const firstLost = reported.find((one) => one.seq > Number(row?.['last']));
  const lostMs = firstLost ? Number(last.at - firstLost.at) / 1e6 : 0;
  // Its threads may have had no processor for a part of that.
  const queuedMs = firstLost ? (last.queuedNs - firstLost.queuedNs) / 1e6 : 0;
  assert.ok(lostMs - queuedMs <= 250, `lost ${lostMs} ms, waited for a processor for ${queuedMs} ms`);
});

test('what is found while a run goes on is there at once, and not twice when it ends', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path });
  const report = sampleReport('r1', 5);
  assert.ok(report.findings.length > 0);
  opened.store.startRun(sampleRun('r1'));
  opened.store.appendFindings('r1', report.findings.slice(0, 1));
  const kinds = async (): Promise<string[]> => (await opened.store.library.findings()).map(({ kind }) => kind);
  assert.deepEqual(await kinds(), [report.findings[0]?.kind]);
  opened.store.finishRun(report);
  assert.deepEqual((await kinds()).sort(), report.findings.map(({ kind }) => kind).sort());
});

test('cut off in the middle of a change outside of the log: the file opens as it was before', async () => {
  using folder = temporaryFolder();
  const [good, cut] = [join(folder.path, 'good.sqlite'), join(folder.path, 'cut.sqlite')];
  await writeSession(good, folder.path);
  const database = new DatabaseSync(good);
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; DELETE FROM events');
  for (const suffix of ['', '-journal']) copyFileSync(good + suffix, cut + suffix); // what a kill would leave
  database.close();
  await using opened = await openStore({ dataDir: folder.path });
  assert.deepEqual(
    (await opened.store.runs(cut)).map(({ run }) => run.id),
    ['r1'],
  );
  await opened.store.exportTo({
    session: cut,
    format: 'sqlite',
    path: join(folder.path, 'copy.sqlite'),
    overwrite: false,
  });
  const copy = new DatabaseSync(join(folder.path, 'copy.sqlite'), { readOnly: true });
  const left = copy.prepare('SELECT count(*) AS n FROM events').get()?.['n'];
  copy.close();
  assert.equal(left, 5000);
});

test('a file that is not a readable session is refused and left untouched', async () => {
  using folder = temporaryFolder();
  const file = (name: string): string => join(folder.path, name);
  await writeSession(file('good.sqlite'), folder.path);
  writeFileSync(file('text.sqlite'), 'my diary');
  writeFileSync(file('empty.sqlite'), '');
  const stranger = new DatabaseSync(file('stranger.sqlite'));
  stranger.exec('CREATE TABLE t (a)');
  stranger.close();
  copyFileSync(file('good.sqlite'), file('newer.sqlite'));
  const newer = new DatabaseSync(file('newer.sqlite'));
  newer.exec('PRAGMA user_version = 99; PRAGMA journal_mode = DELETE');
  newer.close();
  copyFileSync(file('good.sqlite'), file('short.sqlite'));
  truncateSync(file('short.sqlite'), 50_000);
  const damaged = readFileSync(file('good.sqlite'));
  damaged.fill(0x5a, 8192, 60_000);
  writeFileSync(file('damaged.sqlite'), damaged);

  const cases = {
    text: 'session-not-a-session',
    empty: 'session-not-a-session',
    stranger: 'session-not-a-session',
    newer: 'session-newer',
    short: 'session-truncated',
    damaged: 'session-truncated',
  };
  for (const [name, code] of Object.entries(cases)) {
    const path = file(`${name}.sqlite`);
    const before = readFileSync(path);
    assert.equal(await codeOf(openStore({ dataDir: folder.path, sessionFile: path })), code, name);
    assert.deepEqual(readFileSync(path), before, name);
  }
  assert.deepEqual(
    readdirSync(folder.path).filter((name) => !name.endsWith('.sqlite')),
    [],
  );
  await using looking = await openStore({ dataDir: folder.path });
  assert.equal(await codeOf(looking.store.runs(file('short.sqlite'))), 'session-truncated');
  assert.equal(await codeOf(looking.store.runs(file('nobody.sqlite'))), 'session-not-found');
});

test('a damaged file in the sessions folder is listed with its reason and may be deleted', async () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, 'sessions'));
  writeFileSync(join(folder.path, 'sessions', 'bad.sqlite'), 'not a database');
  await using opened = await openStore({ dataDir: folder.path });
  assert.deepEqual(
    (await opened.store.list()).map(({ id, problem }) => ({ id, problem })),
    [{ id: 'bad', problem: 'session-not-a-session' }],
  );
  await opened.store.library.remove('bad');
  assert.deepEqual(await opened.store.list(), []);
});

test('a folder that cannot be written: one problem, and everything else works', async () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'file'), '');
  await using opened = await openStore({ dataDir: join(folder.path, 'file', 'below') });
  opened.store.startRun(sampleRun('r1'));
  opened.store.appendEvents('r1', sampleEvents(10));
  await opened.store.flush();
  opened.store.appendEvents('r1', sampleEvents(10, 11));
  opened.store.finishRun(sampleReport('r1', 20));
  await opened.store.flush();
  assert.deepEqual(
    opened.problems.map((error) => error.code),
    ['file-not-writable'],
  );
  assert.equal(opened.store.current, null);
  assert.deepEqual(await opened.store.list(), []);
});

/** Runs of the session that the store reports that it continues in. */
async function savedRuns({ store, problems }: Awaited<ReturnType<typeof openStore>>): Promise<unknown> {
  assert.deepEqual(
    problems.map((error) => error.code),
    ['session-moved'],
  );
  const saved = String(problems[0]?.params['saved']);
  assert.equal(store.current?.path ?? saved, saved);
  const database = new DatabaseSync(saved, { readOnly: true });
  const rows = database
    .prepare('SELECT id, outcome, (SELECT count(*) FROM events WHERE run_id = id) AS events FROM runs')
    .all();
  database.close();
  return rows.map((row) => ({ ...row }));
}

const spoilings: Readonly<Record<string, (path: string) => void>> = {
  removed: (path) => rmSync(path),
  'removed with its folder': (path) => rmSync(dirname(path), { recursive: true }),
  replaced: (path) => {
    rmSync(path);
    writeFileSync(path, 'something else');
  },
  'cut off': (path) => truncateSync(path, 0),
  overwritten: (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length), { flag: 'r+' }),
  'cut off in its log': (path) => truncateSync(`${path}-wal`, 0),
};
for (const [how, spoil] of Object.entries(spoilings)) {
  test(`a session ${how} while it is written: one problem, and the runs are in a new file`, async () => {
    using folder = temporaryFolder();
    await using opened = await openStore({ dataDir: folder.path });
    const { store } = opened;
    store.startRun(sampleRun('r1'));
    store.appendEvents('r1', sampleEvents(10));
    await store.flush();
    spoil(store.current?.path ?? '');
    store.appendEvents('r1', sampleEvents(10, 11));
    await store.flush();
    assert.deepEqual(
      (await store.runs()).map(({ run }) => run.id),
      ['r1'],
    );
    store.finishRun(sampleReport('r1', 20));
    await store.flush();
    assert.deepEqual(await savedRuns(opened), [{ id: 'r1', outcome: 'failed', events: 20 }]);
  });
}

test('a session spoiled after its last record: it is noticed when the file is closed', async () => {
  using folder = temporaryFolder();
  const opened = await openStore({ dataDir: folder.path });
  opened.store.startRun(sampleRun('r1'));
  opened.store.appendEvents('r1', sampleEvents(10));
  opened.store.finishRun(sampleReport('r1', 10));
  await opened.store.flush();
  truncateSync(opened.store.current?.path ?? '', 5000);
  await opened.store.dispose();
  assert.deepEqual(await savedRuns(opened), [{ id: 'r1', outcome: 'failed', events: 10 }]);
});

for (const end of ['flush', 'dispose'] as const) {
  test(`a session that another program locks for long: one problem at its ${end}, and the runs are in a new file`, async () => {
    using folder = temporaryFolder();
    const opened = await openStore({ dataDir: folder.path });
    opened.store.startRun(sampleRun('r1'));
    await opened.store.flush();
    const lock = new DatabaseSync(opened.store.current?.path ?? '');
    lock.exec('BEGIN IMMEDIATE');
    opened.store.appendEvents('r1', sampleEvents(10));
    opened.store.finishRun(sampleReport('r1', 10));
    if (end === 'flush') await until(() => opened.problems.length > 0, 30_000);
    await opened.store.dispose();
    lock.close();
    assert.deepEqual(await savedRuns(opened), [{ id: 'r1', outcome: 'failed', events: 10 }]);
  });
}

function mountSmallDisk(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a full disk: one problem, the file stays whole, an export says so and leaves nothing', async (t) => {
  using folder = temporaryFolder();
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  if (!mountSmallDisk(disk)) return t.skip('a small file system cannot be mounted here');
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = disk; // no other disk to save to
  try {
    await using opened = await openStore({ dataDir: disk });
    opened.store.startRun(sampleRun('r1'));
    opened.store.appendEvents('r1', sampleEvents(10));
    await opened.store.flush();
    const { path = '', id = '' } = opened.store.current ?? {};
    opened.store.appendEvents('r1', sampleEvents(20_000, 11));
    await opened.store.flush();
    opened.store.appendEvents('r1', sampleEvents(10, 20_011));
    await opened.store.flush();
    assert.deepEqual(
      opened.problems.map((error) => error.code),
      ['disk-full'],
    );
    assert.equal((await opened.store.runs(id)).length, 1);

    const source = join(folder.path, 'big.sqlite');
    await writeSession(source, folder.path);
    const target = join(disk, 'out.jsonl');
    assert.equal(
      await codeOf(opened.store.exportTo({ session: source, format: 'jsonl', path: target, overwrite: false })),
      'target-full',
    );
    assert.deepEqual(readdirSync(disk), ['sessions']);
    assert.ok(existsSync(path));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    execFileSync('umount', [disk]);
  }
});

test('events faster than the disk are dropped, counted, and noted in the file; those of an actor’s lifecycle are kept', async () => {
  using folder = temporaryFolder();
  await using opened = await openStore({ dataDir: folder.path, maxWaiting: 100 });
  const { store } = opened;
  store.startRun(sampleRun('r1'));
  const [started, ...rest] = sampleEvents(401);
  // All within one turn: nothing of it can be on disk when the next comes.
  for (let from = 0; from < rest.length; from += 50) store.appendEvents('r1', rest.slice(from, from + 50));
  store.appendEvents('r1', started ? [started] : []);
  store.finishRun(sampleReport('r1', 401));
  await store.flush();
  const database = new DatabaseSync(store.current?.path ?? '', { readOnly: true });
  const row = database
    .prepare(
      'SELECT events_written AS written, events_dropped AS dropped, (SELECT count(*) FROM events) AS rows FROM runs',
    )
    .get();
  database.close();
  assert.deepEqual({ ...row }, { written: 101, dropped: 300 + 3, rows: 101 });
  assert.equal(store.droppedEvents(), 300);
  store.startRun(sampleRun('r2'));
  store.appendEvents('r2', rest.slice(0, 10));
  store.finishRun(sampleReport('r2', 10));
  assert.deepEqual(
    (await store.list()).map(({ events }) => events),
    [111],
    'once the disk has caught up everything is taken again',
  );
  assert.equal(store.droppedEvents(), 300);
});
