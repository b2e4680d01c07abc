import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ExportFormat } from '#shared/model/session.ts';
import type { SessionStore } from '#engine/ports.ts';
import { toAppError } from '#shared/errors.ts';
import { storeHostileSessions } from '../../support/hostile-sessions.ts';
import { collect, openStore } from '../../support/open-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** How a call ended: `answered`, or the code of its refusal. */
function endOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'answered',
    (error: unknown) => toAppError(error).code,
  );
}

const pieceBytes = 2 ** 19;

async function importFile(store: SessionStore, path: string): Promise<void> {
  const data = readFileSync(path);
  for (let offset = 0; offset < data.byteLength; offset += pieceBytes)
    await store.library.importChunk({
      uploadId: 'u1',
      name: 'stranger.sqlite',
      offset,
      data: data.subarray(offset, offset + pieceBytes).toString('base64'),
      last: offset + pieceBytes >= data.byteLength,
    });
}

const declarations = [
  'view-runs',
  'view-notes',
  'view-meta',
  'view-huge',
  'trigger',
  'generated',
  'expression',
  'virtual',
];

test('every call on a hostile file answers or refuses, and other sessions go on', async () => {
  using folder = temporaryFolder();
  const sessions = join(folder.path, 'sessions');
  mkdirSync(sessions);
  const names = storeHostileSessions(sessions);
  await using opened = await openStore({ dataDir: folder.path, record: false });
  const { store } = opened;
  const listed = new Map((await store.list()).map(({ id, problem }) => [id, problem]));
  assert.equal(listed.size, names.length + 1);
  assert.equal(listed.get('good'), null);
  for (const name of [...declarations, 'value']) assert.equal(listed.get(name), 'session-unreadable', name);

  const ends: Record<string, Record<string, string>> = {};
  for (const name of names) {
    const note = { kind: 'note', time: '2026-01-02T03:04:05.000Z', runId: null, text: 'x' } as const;
    const isDeclared = declarations.includes(name);
    const exportAs = (format: ExportFormat, runId?: string): Promise<unknown> =>
      store.exportTo({ session: name, runId, format, path: join(folder.path, `${name}.${format}`), overwrite: true });
    const calls: Record<string, () => Promise<unknown>> = {
      runs: () => store.runs(name),
      replay: () => collect(store.replay(name, 'r1')),
      findings: () => store.library.findings(name),
      notes: () => store.library.notes(name),
      addNote: () => store.library.addNote(name, note),
      machineInfo: () => store.machineInfo(name),
      machineChunk: () => store.machineChunk(name, 'at', 0),
      machinePoints: () => store.machinePoints(name, 0),
      preview: () => store.preview(name, undefined),
      import: () => importFile(store, join(sessions, `${name}.sqlite`)),
      // Each runs in a process of its own, which takes a while to start.
      ...(isDeclared
        ? {}
        : {
            jsonl: () => exportAs('jsonl'),
            html: () => exportAs('html', 'r1'),
            sqlite: () => exportAs('sqlite'),
          }),
    };
    const ended: Record<string, string> = {};
    for (const [call, start] of Object.entries(calls)) ended[call] = await endOf(start());
    ends[name] = ended;
    assert.equal((await store.runs('good')).length, 1, `after ${name}`);
  }
  for (const [name, ended] of Object.entries(ends))
    for (const [call, end] of Object.entries(ended))
      assert.ok(
        ['answered', 'session-unreadable', 'session-truncated', 'file-not-writable'].includes(end),
        `${name} ${call}: ${end}`,
      );
  for (const name of declarations)
    assert.deepEqual(new Set(Object.values(ends[name] ?? {})), new Set(['session-unreadable']), name);
  assert.deepEqual(
    ['status', 'kind', 'shape', 'json', 'time'].map((name) => ends[name]?.['replay']),
    Array<string>(5).fill('session-unreadable'),
  );
  assert.deepEqual([ends['bomb']?.['preview'], ends['bomb']?.['jsonl']], ['session-unreadable', 'session-unreadable']);
  assert.deepEqual(
    ['findings', 'replay', 'preview', 'jsonl', 'html', 'sqlite'].map((call) => ends['circles']?.[call]),
    Array<string>(6).fill('session-unreadable'),
  );
  assert.equal(ends['circles']?.['import'], 'session-truncated');
  assert.deepEqual(opened.problems, []);
});

test('a hostile file is not recorded into either', async () => {
  using folder = temporaryFolder();
  storeHostileSessions(folder.path);
  for (const name of declarations)
    assert.equal(
      await endOf(openStore({ dataDir: folder.path, sessionFile: join(folder.path, `${name}.sqlite`) })),
      'session-unreadable',
      name,
    );
});
