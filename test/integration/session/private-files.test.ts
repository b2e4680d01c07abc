import assert from 'node:assert/strict';
import {
  chmodSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeLimits } from '#engine/history/kept-limits.ts';
import { engineLine, Ledger, workspacePrefix } from '#engine/supervisor/ledger.ts';
import { sweep } from '#engine/supervisor/sweep.ts';
import { openStore } from '../../support/open-store.ts';
import { sampleEvents, sampleRun } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const before = process.umask();
after(() => process.umask(before));

const engine = { pid: 2 ** 22, startTime: '2026-01-02T03:04:05.000Z' };
const skip = process.platform === 'win32' ? 'modes mean nothing there' : false;

/** Mode of every file and folder below, by its path. */
function modesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    globSync(['**', '**/.*'], { cwd: folder })
      .filter((path) => path !== '.')
      .map((path) => [path, (lstatSync(join(folder, path)).mode & 0o777).toString(8)]),
  );
}

for (const umask of [0, 0o022])
  test(`with umask ${umask.toString(8)} only the user can read what is stored`, { skip }, async () => {
    using folder = temporaryFolder();
    const dataDir = join(folder.path, 'new', 'data');
    process.umask(umask);
    await using opened = await openStore({ dataDir });
    const { store } = opened;
    store.startRun(sampleRun('r1'));
    store.appendEvents('r1', sampleEvents(3));
    await store.flush();
    const jsonl = join(folder.path, 'x.jsonl');
    await store.exportTo({ session: store.current?.id ?? '', format: 'jsonl', path: jsonl, overwrite: false });
    const data = Buffer.from('{"type":"meta","schemaVersion":2,"created_at":"2026-01-02T03:04:05.000Z"}\n');
    await store.library.importChunk({
      uploadId: 'u1',
      name: 'a.jsonl',
      offset: 0,
      data: data.toString('base64'),
      last: true,
    });
    await store.library.importChunk({
      uploadId: 'u2',
      name: 'b.jsonl',
      offset: 0,
      data: data.toString('base64'),
      last: false,
    });
    writeLimits(dataDir, { seconds: 60, bytes: 2 ** 22 });
    const ledger = Ledger.open(dataDir, engineLine(engine, dataDir));
    ledger?.record(engine);

    const modes = modesBelow(join(folder.path, 'new'));
    const names = Object.keys(modes).map((path) => path.replace(/^.*?(\.[a-z-]+)?$/, '$1'));
    for (const ending of ['.sqlite', '.sqlite-wal', '.sqlite-shm', '.jsonl', '.json', '.upload-'])
      assert.ok(
        Object.keys(modes).some((path) => path.includes(ending)),
        `${ending} in ${names.join()}`,
      );
    const wrong = Object.entries(modes).filter(
      ([path, mode]) => mode !== (isFolder(join(folder.path, 'new', path)) ? '700' : '600'),
    );
    assert.deepEqual(wrong, []);
    assert.equal((lstatSync(join(folder.path, 'new')).mode & 0o777).toString(8), '700');
    ledger?.close();
  });

function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}

test('folders that an earlier version left open are closed', { skip }, async () => {
  using folder = temporaryFolder();
  for (const name of ['sessions', 'running']) {
    mkdirSync(join(folder.path, name));
    chmodSync(join(folder.path, name), 0o755);
  }
  await using _opened = await openStore({ dataDir: folder.path });
  Ledger.open(folder.path, engineLine(engine, folder.path));
  const modes = modesBelow(folder.path);
  assert.deepEqual([modes['sessions'], modes['running']], ['700', '700']);
});

test('a link in the place of a file or a workspace is not followed', { skip }, async () => {
  using folder = temporaryFolder();
  const target = join(folder.path, 'target');
  mkdirSync(target);
  writeFileSync(join(target, 'kept'), 'kept');
  symlinkSync(join(target, 'kept'), join(folder.path, 'history.json'));
  writeLimits(folder.path, { seconds: 60, bytes: 2 ** 22 });
  const link = join(tmpdir(), `${workspacePrefix}link-${process.pid}`);
  symlinkSync(target, link);
  using _cleanup = { [Symbol.dispose]: () => lstatSync(link, { throwIfNoEntry: false }) && unlinkSync(link) };
  Ledger.open(folder.path, { ...engineLine(engine, link), ticks: '1' });
  await sweep({
    dataDir: folder.path,
    identify: () => Promise.resolve(null),
    findTagged: () => Promise.resolve([]),
    endTree: () => Promise.resolve(),
  });
  assert.equal(readFileSync(join(target, 'kept'), 'utf8'), 'kept');
  assert.ok(lstatSync(link).isSymbolicLink(), 'a name that is not our folder is left alone');
});
