import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { sessionSchemaVersion } from '#shared/model/session.ts';
import type { SessionStore } from '#engine/ports.ts';
import { AppError } from '#shared/errors.ts';
import { openStore, storeEntries } from '../../support/open-store.ts';
import { sampleEvents, sampleReport, sampleRun } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const withCode =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof AppError && error.code === code;

/** Records a run into a session of its own, and gives the session's id. */
async function aSession(dataDir: string): Promise<string> {
  await using opened = await openStore({ dataDir });
  opened.store.startRun(sampleRun('r1'));
  opened.store.appendEvents('r1', sampleEvents(3));
  opened.store.finishRun(sampleReport('r1', 3));
  return opened.store.current?.id ?? '';
}

const fileOf = (dataDir: string, id: string): string => join(dataDir, 'sessions', `${id}.sqlite`);

/** Makes the file what version 1 of the tables wrote. */
function makeOld(path: string): void {
  const database = new DatabaseSync(path);
  database.exec(
    `ALTER TABLE runs DROP COLUMN prediction; ALTER TABLE runs DROP COLUMN worksheet; DROP TABLE notes; DROP TABLE machine; PRAGMA user_version = 1`,
  );
  database.close();
}

const infoOf = async (store: SessionStore, id: string) => (await store.list()).find((session) => session.id === id);

test('a session of an older version is read as it is, and brought up to date when something is written into it', async () => {
  using folder = temporaryFolder();
  const id = await aSession(folder.path);
  makeOld(fileOf(folder.path, id));
  await using opened = await openStore({ dataDir: folder.path });
  const { library: care } = opened.store;
  const before = readFileSync(fileOf(folder.path, id));
  assert.deepEqual(await care.notes(id), []);
  assert.deepEqual([(await infoOf(opened.store, id))?.problem, (await infoOf(opened.store, id))?.runs], [null, 1]);
  assert.ok(readFileSync(fileOf(folder.path, id)).equals(before), 'looking changes nothing');
  const note = await care.addNote(id, {
    kind: 'note',
    time: '2026-01-02T03:04:05.700Z',
    runId: 'r1',
    text: '这里 <b>',
  });
  assert.deepEqual(await care.notes(id), [note]);
  const database = new DatabaseSync(fileOf(folder.path, id), { readOnly: true });
  assert.deepEqual(
    [
      database.prepare('PRAGMA user_version').get()?.['user_version'],
      database.prepare('SELECT count(*) AS n FROM events').get()?.['n'],
    ],
    [sessionSchemaVersion, 3],
  );
  database.close();
});

test('an older session that is written to continues with the tables of this version', async () => {
  using folder = temporaryFolder();
  const id = await aSession(folder.path);
  makeOld(fileOf(folder.path, id));
  await using opened = await openStore({ dataDir: folder.path, sessionFile: fileOf(folder.path, id) });
  opened.store.startRun(sampleRun('r2'));
  await opened.store.library.addNote(undefined, {
    kind: 'bookmark',
    time: '2026-01-02T03:04:05.700Z',
    runId: null,
    text: '',
  });
  assert.deepEqual(
    [(await opened.store.runs()).length, (await opened.store.library.notes()).length, opened.problems],
    [2, 1, []],
  );
});

test('title and tags, notes and findings, also of the session that is being written', async () => {
  using folder = temporaryFolder();
  const id = await aSession(folder.path);
  await using opened = await openStore({ dataDir: folder.path });
  const { store } = opened;
  const info = await store.library.update(id, { title: ' Lecture 4 ', tags: ['zombie', ' exam', 'zombie', ' '] });
  assert.deepEqual([info.title, info.tags], ['Lecture 4', ['exam', 'zombie']]);
  assert.deepEqual((await store.library.update(id, { title: '' })).tags, ['exam', 'zombie'], 'what is left out stays');
  const current = store.current?.id ?? '';
  assert.equal((await store.library.update(current, { title: 'Now' })).title, 'Now');
  const add = (time: string, text: string) =>
    store.library.addNote(undefined, { kind: 'note', time, runId: null, text });
  const late = await add('2026-01-02T03:00:09Z', 'late');
  const early = await add('2026-01-02T03:00:01.5Z', 'early');
  assert.deepEqual(
    (await store.library.notes()).map(({ text, time }) => [text, time]),
    [
      ['early', '2026-01-02T03:00:01.500Z'],
      ['late', '2026-01-02T03:00:09.000Z'],
    ],
  );
  await assert.rejects(store.library.addNote(id, { ...early, runId: 'nobody' }), withCode('run-not-found'));
  assert.deepEqual(
    [await store.library.removeNote(undefined, late.id), await store.library.removeNote(undefined, late.id)],
    [true, false],
  );
  assert.equal((await infoOf(store, current))?.notes, 1);
  const [finding] = await store.library.findings(id);
  assert.deepEqual(
    [finding?.kind, finding?.runId, finding?.scenario, finding?.time],
    ['race', 'r1', 'race', '2026-01-02T03:04:05.678Z'],
  );
});

/** Sends a file in chunks of three bytes more than a third. */
async function upload(store: SessionStore, name: string, bytes: Buffer): Promise<string | null> {
  const uploadId = randomUUID();
  const size = Math.ceil(bytes.length / 3) + 3;
  for (let offset = 0; ; offset += size) {
    const last = offset + size >= bytes.length;
    const id = await store.library.importChunk({
      uploadId,
      name,
      offset,
      data: bytes.subarray(offset, offset + size).toString('base64'),
      last,
    });
    if (last) return id;
  }
}

test('a session file is uploaded in chunks, under a free name', async () => {
  using folder = temporaryFolder();
  const id = await aSession(folder.path);
  const bytes = readFileSync(fileOf(folder.path, id));
  await using opened = await openStore({ dataDir: folder.path });
  const imported = await upload(opened.store, `../../${id}.sqlite`, bytes);
  assert.equal(imported, `${id}-2`);
  assert.equal((await infoOf(opened.store, `${id}-2`))?.events, 3);
  const mine = (): string[] =>
    readdirSync(join(folder.path, 'sessions')).filter((name) => !/^[\w.-]+\.sqlite(-wal|-shm)?$/.test(name));
  assert.deepEqual(mine(), []);
  for (const [spoiled, code] of [
    [Buffer.from('hello'), 'session-not-a-session'],
    [bytes.subarray(0, bytes.length - 4096), 'session-truncated'],
    [Buffer.concat([bytes.subarray(0, 60), Buffer.from([0, 0, 0, 99]), bytes.subarray(64)]), 'session-newer'],
    [Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]), 'session-truncated'],
  ] as const) {
    await assert.rejects(
      upload(opened.store, 'mine.sqlite', spoiled),
      (error) => withCode(code)(error) && (error as AppError).params['path'] === 'mine.sqlite',
      code,
    );
  }
  await assert.rejects(
    opened.store.library.importChunk({ uploadId: randomUUID(), name: 'x', offset: 5, data: '', last: false }),
    withCode('invalid-input'),
  );
  assert.deepEqual(mine(), []);
});

test('a deleted session is moved to the trash if there is one, and stays if the trash refuses it', async () => {
  using folder = temporaryFolder();
  const ids = [await aSession(folder.path), await aSession(folder.path)] as const;
  const trashed = join(folder.path, 'trash');
  mkdirSync(trashed);
  const { createSessionStore } = await import('#engine/session/session-store.ts');
  let isFull = false;
  const store = await createSessionStore({
    dataDir: folder.path,
    record: true,
    onProblem: () => {},
    ...storeEntries,
    trash: async (path) => {
      if (isFull) throw new Error('no room');
      renameSync(path, join(trashed, basename(path)));
    },
  });
  try {
    assert.deepEqual(await store.library.remove(ids[0]), { trashed: true });
    assert.deepEqual(readdirSync(trashed), [`${ids[0]}.sqlite`]);
    isFull = true;
    await assert.rejects(store.library.remove(ids[1]), withCode('trash-failed'));
    assert.ok(existsSync(fileOf(folder.path, ids[1])));
    writeFileSync(fileOf(folder.path, 'broken'), 'not a session');
    isFull = false;
    assert.deepEqual(await store.library.remove('broken'), { trashed: true });
    await assert.rejects(store.library.reveal(ids[1]), withCode('not-supported'));
  } finally {
    await store.dispose();
  }
});
