import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { previewExport } from '#engine/session/export/preview.ts';
import { exportFormats, privateParts, type ExportFormat, type PrivatePart } from '#shared/model/session.ts';
import { rowWith } from '../../support/rows.ts';
import { exportHere, keyframeAt, storeSession, tickAt } from '../../support/stored-session.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stranger = rowWith({
  pid: 20,
  name: 'secretd',
  command: 'secretd --password=hunter2',
  user: 'alice',
  uid: 4242,
  executable: '/home/alice/bin/secretd',
  tty: 'pts/77',
  cgroup: '/user.slice/u1',
  container: 'alicebox',
});
const ours = rowWith({ pid: 30, name: 'node', command: 'node our-actor.js', user: 'teacher', runId: 'r1' });
const later = rowWith({
  pid: 40,
  name: 'late',
  command: 'late --token=swordfish',
  user: 'bob',
  executable: '/opt/bob/late',
  startTime: '2026-01-02T03:04:07.000Z',
});
const chunks = [
  [
    keyframeAt(0, [stranger, ours]),
    tickAt(1, {
      added: [later],
      changed: [{ pid: 20, startTime: stranger.startTime, command: 'secretd --password=rewritten', rssBytes: 5555 }],
    }),
    tickAt(2, {
      changed: [
        { pid: 20, startTime: stranger.startTime, user: 'mallory' },
        { pid: 30, startTime: ours.startTime, command: 'node our-other.js' },
      ],
    }),
  ],
];

/** What must not be revealed of foreign processes unless it is included, by part. */
const secrets: Readonly<Record<PrivatePart, readonly string[]>> = {
  commands: ['hunter2', 'rewritten', 'swordfish'],
  users: ['alice"', 'alice,', '4242,', 'mallory', 'bob"', 'bob,'],
  paths: ['/home/alice', 'pts/77', 'user.slice', 'alicebox', '/opt/bob'],
};

/** All text of an export, whatever it is in. */
function textOf(path: string, format: ExportFormat): string {
  if (format === 'csv')
    return readdirSync(path)
      .map((name) => readFileSync(join(path, name), 'utf8'))
      .join('\n');
  if (format !== 'sqlite') return readFileSync(path, 'utf8');
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const pages = readFileSync(path, 'latin1'); // also what was deleted and not wiped
    return (
      pages +
      database
        .prepare('SELECT data FROM machine')
        .all()
        .map((row) => inflateSync(row['data'] as Uint8Array).toString())
        .join('\n')
    );
  } finally {
    database.close();
  }
}

test('of strangers only names leave, in every format, unless more is asked for; what is ours leaves whole', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 's.sqlite');
  storeSession(path, { chunks });
  for (const format of exportFormats) {
    for (const asked of [[], ...privateParts.map((part) => [part])]) {
      const target = join(folder.path, `${format}-${asked.join()}`);
      const { leftOut } = await exportHere(path, target, { format, include: asked });
      const text = textOf(target, format);
      const about = `${format} with ${asked.join() || 'nothing'}`;
      assert.deepEqual(
        leftOut,
        privateParts.filter((part) => !asked.includes(part)),
        about,
      );
      for (const part of privateParts) {
        const revealed = secrets[part].filter((secret) => text.includes(secret));
        if (!asked.includes(part)) assert.deepEqual(revealed, [], about);
        else if (!['perfetto', 'html'].includes(format)) assert.ok(revealed.length > 1, `${about}: ${revealed.join()}`);
      }
      if (['jsonl', 'csv', 'sqlite'].includes(format))
        for (const kept of ['secretd', 'late', 'node our-actor.js', 'node our-other.js', 'teacher', '5555'])
          assert.ok(text.includes(kept), `${about}: ${kept}`);
    }
    const target = join(folder.path, `${format}-all`);
    await exportHere(path, target, { format, include: privateParts });
    if (['jsonl', 'csv', 'sqlite'].includes(format))
      for (const secret of ['hunter2', 'rewritten', 'mallory', '/home/alice', 'alicebox'])
        assert.ok(textOf(target, format).includes(secret), `${format}: ${secret}`);
  }
});

test('a report shows command and user of other programs only on request', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 's.sqlite');
  storeSession(path, { chunks });
  const target = join(folder.path, 'r.html');
  await exportHere(path, target, { format: 'html', include: ['commands', 'users'] });
  const text = readFileSync(target, 'utf8');
  for (const shown of ['--password=rewritten', 'mallory', 'Left out of what was recorded about other programs: paths'])
    assert.ok(text.includes(shown), shown);
});

test('a run’s export holds nothing of the machine, and nothing had to be left out', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 's.sqlite');
  const run = {
    id: 'r1',
    scenario: 'race',
    variant: 'x',
    params: {},
    startedAt: '2026-01-02T03:04:05.678Z',
    endedAt: null,
    durationMs: null,
    outcome: null,
    error: null,
  };
  storeSession(path, {
    ops: [{ op: 'start-run', run }],
    chunks,
    notes: [
      { id: 1, kind: 'note', time: run.startedAt, runId: null, text: 'of the whole box', writtenAt: run.startedAt },
    ],
  });
  for (const format of exportFormats) {
    const target = join(folder.path, format);
    const { leftOut } = await exportHere(path, target, { format, runId: 'r1' });
    const text = format === 'sqlite' ? readFileSync(target, 'latin1') : textOf(target, format);
    assert.deepEqual(leftOut, [], format);
    assert.ok(!text.includes('secretd') && !text.includes('of the whole box'), format);
  }
});

test('the preview counts what could be included of other programs, with examples', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 's.sqlite');
  storeSession(path, { chunks });
  const preview = await previewExport({ path, id: 's', live: [], runId: undefined });
  assert.deepEqual(
    { ...preview, hostname: '' },
    {
      rows: { runs: 0, actors: 0, events: 0, samples: 0, findings: 0, checks: 0, metrics: 0, notes: 0, machine: 3 },
      foreignProcesses: 2,
      hostname: '',
      parts: {
        commands: { count: 2, examples: ['secretd --password=hunter2', 'late --token=swordfish'] },
        users: { count: 2, examples: ['alice (4242)', 'bob (1000)'] },
        paths: { count: 2, examples: ['/home/alice/bin/secretd', '/opt/bob/late'] },
      },
    },
  );
});
