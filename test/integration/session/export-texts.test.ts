import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { AppError } from '#shared/errors.ts';
import type { ExportProgress } from '#shared/model/session.ts';
import { openEngine } from '../../support/open-engine.ts';
import { rowWith } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { keyframeAt, storeSession } from '../../support/stored-session.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A session with one stranger in it, in the sessions folder of `home`. */
function sessionIn(home: string): string {
  mkdirSync(join(home, 'sessions'), { recursive: true });
  const path = join(home, 'sessions', 'lesson.sqlite');
  storeSession(path, {
    chunks: [[keyframeAt(0, [rowWith({ pid: 7, name: 'guest', command: 'guest --secret', user: 'mallory' })])]],
  });
  return path;
}

test('the engine previews an export, and exports with what was asked for in the language asked for', async () => {
  using folder = temporaryFolder();
  sessionIn(folder.path);
  const path = join(folder.path, 'out.html');
  await using opened = await openEngine({
    dataDir: folder.path,
    record: false,
    exportTarget: async () => ({ path, overwrite: true, finish: async () => ({ downloadUrl: null }) }),
  });
  const preview = await opened.client.call('export.preview', { sessionId: 'lesson' });
  assert.deepEqual(
    [preview.rows['machine'], preview.foreignProcesses, preview.parts.commands],
    [1, 1, { count: 1, examples: ['guest --secret'] }],
  );
  await assert.rejects(
    opened.client.call('export.preview', { sessionId: 'lesson', runId: 'nobody' }),
    (error) => error instanceof AppError && error.code === 'run-not-found',
  );
  const { promise, resolve, reject } = Promise.withResolvers<ExportProgress | null>();
  let last: ExportProgress | null = null;
  opened.client.subscribe(
    'session.export',
    { sessionId: 'lesson', format: 'html', language: 'zh-CN', include: ['commands'] },
    {
      onMessage: (message) => {
        last = message;
      },
      onEnd: (error) => (error ? reject(error) : resolve(last)),
    },
  );
  assert.deepEqual((await promise)?.done?.leftOut, ['users', 'paths']);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes('<html lang="zh-CN">') && text.includes('guest --secret') && !text.includes('mallory'));
});

test('procession export reports what it left out and how to include it; unknown parts are refused', async () => {
  using folder = temporaryFolder();
  const session = sessionIn(folder.path);
  const output = join(folder.path, 'out.jsonl');
  const run = (...args: string[]): ReturnType<typeof runCli> =>
    runCli(['export', session, '--format', 'jsonl', '--output', output, '--force', ...args], { home: folder.path });
  const [plain, asked, wrong] = await Promise.all([
    run(),
    run('--output', `${output}2`, '--include', 'all', '--json'),
    run('--include', 'comands'),
  ]);
  assert.deepEqual([plain.code, asked.code, wrong.code], [0, 0, 2]);
  assert.match(plain.stderr, /command lines, users, paths.*--include commands,users,paths/u);
  assert.ok(!readFileSync(output, 'utf8').includes('mallory'));
  assert.equal(asked.stderr, '');
  assert.deepEqual((JSON.parse(asked.stdout) as { leftOut: string[] }).leftOut, []);
  assert.ok(readFileSync(`${output}2`, 'utf8').includes('mallory'));
  assert.match(wrong.stderr, /commands/u);
});
