import assert from 'node:assert/strict';
import { copyFileSync, existsSync } from 'node:fs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { StreamMessage, StreamName, StreamParams } from '#shared/contract/contract.ts';
import { applyDelta, type ProcessTick, type RowTable } from '#shared/model/delta.ts';
import { AppError } from '#shared/errors.ts';
import type { RecordingStatus } from '#shared/model/history.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { shortCommand } from '#shared/text/clip.ts';
import { startChild } from '../../support/children.ts';
import { openEngine, type OpenEngine } from '../../support/open-engine.ts';
import { openStore } from '../../support/open-store.ts';
import { sampleRun } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const thisMachine = { cores: cpus().length, totalMemoryBytes: totalmem() };

const sorted = (table: RowTable): ProcessRow[] => [...table.values()].sort((a, b) => a.pid - b.pid);

/** Follows a stream; what came is in `messages`. */
function follow<N extends StreamName>(
  { client }: OpenEngine,
  name: N,
  params: StreamParams<N>,
): Disposable & { readonly messages: StreamMessage<N>[]; readonly end: () => AppError | null | undefined } {
  const messages: StreamMessage<N>[] = [];
  let ended: AppError | null | undefined;
  const stop = client.subscribe(name, params, {
    onMessage: (message) => messages.push(message),
    onEnd: (error) => {
      ended = error;
    },
  });
  return { messages, end: () => ended, [Symbol.dispose]: stop };
}

/** The table at an instant, as `history.play` reports it. */
async function tableAt(
  opened: OpenEngine,
  from: string,
  sessionId?: string,
): Promise<{ readonly time: string; readonly rows: ProcessRow[] }> {
  using played = follow(opened, 'history.play', { from, speed: 0, ...(sessionId === undefined ? {} : { sessionId }) });
  await until(() => played.messages.length > 0 || played.end());
  const [tick] = played.messages;
  assert.ok(tick, String(played.end()));
  return { time: tick.time, rows: sorted(applyDelta(new Map(), tick)) };
}

const codeOf = (promise: Promise<unknown>): Promise<string | null> =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test('without watchers: the table at an instant of the past; kept as a session it is the same', async () => {
  await using _longCommand = await startChild('sleep', ['81.002', ...Array<string>(2000).fill('0.001')]);
  await using opened = await openEngine({ history: true });
  const { client } = opened;
  using points = follow(opened, 'history.watch', {});
  await using child = await startChild('sleep', ['81.001']);
  await until(() => points.messages.flat().length >= 3);
  child.child.kill('SIGKILL');
  // A watch that begins later reports the same ticks, so that they can be compared.
  const seen = new Map<string, ProcessRow[]>();
  const live: RowTable = new Map();
  using stack = new DisposableStack();
  stack.defer(
    client.subscribe(
      'processes.watch',
      { intervalMs: 1000 },
      { onMessage: (tick: ProcessTick) => void seen.set(tick.time, sorted(applyDelta(live, tick))) },
    ),
  );
  const both = (): string[] =>
    points.messages
      .flat()
      .map(({ time }) => time)
      .filter((time) => seen.has(time));
  await until(() => both().length >= 2);
  const instant = both()[1] as string;
  // The live table has whole commands; the history cuts long ones.
  const expected = seen.get(instant)?.map((row) => ({ ...row, command: shortCommand(row.command) }));
  assert.ok(expected?.some(({ command }) => command.startsWith('sleep 81.002') && command.endsWith('…')));
  assert.deepEqual(await tableAt(opened, instant), { time: instant, rows: JSON.parse(JSON.stringify(expected)) });
  const second = points.messages.flat()[1]?.time as string;
  assert.ok((await tableAt(opened, second)).rows.some(({ command }) => command === 'sleep 81.001'));
  assert.ok(!(await tableAt(opened, instant)).rows.some(({ command }) => command === 'sleep 81.001'));

  const info = await client.call('history.info', {});
  assert.deepEqual([info.from, info.limits], [points.messages.flat()[0]?.time, { seconds: 1800, bytes: 64 * 2 ** 20 }]);
  const { sessionId } = await client.call('history.keep', { from: second, to: instant, title: 'odd' });
  const kept = await client.call('history.info', { sessionId });
  const between = points.messages.flat().filter(({ time }) => time >= second && time <= instant);
  assert.deepEqual(
    [kept.from, kept.to, kept.frames, kept.limits, kept.machine],
    [second, instant, between.length, null, thisMachine],
  );
  assert.deepEqual(await tableAt(opened, instant, sessionId), await tableAt(opened, instant));
  using stored = follow(opened, 'history.watch', { sessionId });
  using played = follow(opened, 'history.play', { sessionId, from: second, speed: 100 });
  await until(() => stored.end() === null && played.end() === null);
  assert.deepEqual(stored.messages.flat(), between);
  const replayed: RowTable = new Map();
  for (const tick of played.messages) applyDelta(replayed, tick);
  assert.deepEqual([played.messages.at(-1)?.time, sorted(replayed)], [instant, (await tableAt(opened, instant)).rows]);
});

test('a request that cannot be served is refused with its reason', async () => {
  await using opened = await openEngine();
  const { client } = opened;
  const failing = async (params: StreamParams<'history.play'>): Promise<string | undefined> => {
    using played = follow(opened, 'history.play', params);
    await until(() => played.end());
    return played.end()?.code;
  };
  const from = '2026-01-05T08:00:00.000Z';
  assert.deepEqual(
    [
      await failing({ from }),
      await failing({ from: 'noon' }),
      await failing({ from: '2026-02-31T08:00:00.000Z' }),
      await failing({ from, sessionId: 'nobody' }),
      await codeOf(client.call('history.info', { sessionId: 'nobody' })),
      await codeOf(client.call('history.keep', {})),
      await codeOf(client.call('recording.set', { full: true })),
    ],
    [
      'history-empty',
      'invalid-input',
      'invalid-input',
      'session-not-found',
      'session-not-found',
      'history-empty',
      'not-supported',
    ],
  );
});

test('a session of runs only, and one of before there was a history, hold nothing of the machine', async () => {
  using folder = temporaryFolder();
  for (const version of [2, 1]) {
    const file = join(folder.path, `version-${version}.sqlite`);
    {
      await using made = await openStore({ dataDir: folder.path, sessionFile: file });
      made.store.startRun(sampleRun('r1'));
    }
    const database = new DatabaseSync(file);
    if (version === 1)
      database.exec(
        `ALTER TABLE runs DROP COLUMN prediction; ALTER TABLE runs DROP COLUMN worksheet; DROP TABLE machine; DROP TABLE notes; PRAGMA user_version = 1`,
      );
    database.close();
    await using opened = await openEngine({ dataDir: folder.path, sessionFile: file, record: false });
    const sessionId = `version-${version}`;
    assert.deepEqual(await opened.client.call('history.info', { sessionId }), {
      from: null,
      to: null,
      frames: 0,
      bytes: 0,
      limits: null,
      machine: thisMachine,
    });
    using points = follow(opened, 'history.watch', { sessionId });
    using played = follow(opened, 'history.play', { sessionId, from: '2026-01-05T08:00:00.000Z' });
    await until(() => points.end() === null && played.end());
    assert.deepEqual([points.messages, played.end()?.code], [[], 'history-empty']);
  }
});

test('bounds of the ring hold also after the next start', async () => {
  using folder = temporaryFolder();
  const limits = { seconds: 600, bytes: 16 * 2 ** 20 };
  {
    await using opened = await openEngine({ dataDir: folder.path, history: true });
    assert.deepEqual((await opened.client.call('history.limit', limits)).limits, limits);
    assert.equal(await codeOf(opened.client.call('history.limit', { ...limits, seconds: 1 })), 'invalid-input');
  }
  await using again = await openEngine({ dataDir: folder.path, history: true });
  assert.deepEqual((await again.client.call('history.info', {})).limits, limits);
});

test('full recording: in the file at each instant, reported with its size, and stopped at the floor', async () => {
  await using opened = await openEngine({ history: true });
  const { client } = opened;
  using status = follow(opened, 'recording.watch', {});
  const last = (): RecordingStatus | undefined => status.messages.at(-1);
  const begun = await client.call('recording.set', { full: true });
  assert.deepEqual([begun.isFull, begun.problem, begun.floorBytes], [true, null, 512 * 2 ** 20]);
  const sessionId = begun.sessionId as string;
  await until(async () => (await client.call('history.info', { sessionId })).frames >= 2);
  await until(() => (last()?.bytes ?? 0) > 0 && (last()?.bytesPerSecond ?? 0) > 0);
  assert.equal((await client.call('recording.set', { full: false })).isFull, false);
  const info = await client.call('history.info', { sessionId });
  assert.deepEqual(await tableAt(opened, info.to as string, sessionId), await tableAt(opened, info.to as string));

  await using full = await openEngine({ history: true, floorBytes: Number.MAX_SAFE_INTEGER });
  const refused = await full.client.call('recording.set', { full: true });
  assert.deepEqual([refused.isFull, refused.problem], [false, 'recording-floor']);
});

test('killed while everything is recorded: the file opens and ends less than a second and a half before', async () => {
  using folder = temporaryFolder();
  const child = fork(fileURLToPath(new URL('full-recording-child.ts', import.meta.url)), [folder.path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let path = '';
  child.on('message', (message: { path: string }) => {
    path = message.path;
  });
  const frames = (): number => {
    if (!existsSync(path)) return 0;
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return Number(database.prepare('SELECT sum(frames) AS n FROM machine').get()?.['n'] ?? 0);
    } catch {
      return 0; // the table is being made
    } finally {
      database.close();
    }
  };
  await until(() => frames() >= 3, 20_000);
  child.kill('SIGKILL');
  const killedAtMs = Date.now();
  await once(child, 'exit');
  const copy = join(folder.path, 'copy.sqlite');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  await using opened = await openEngine({ dataDir: folder.path, sessionFile: copy, record: false });
  const [session] = (await opened.client.call('session.list', {})).filter(({ path: one }) => one === path);
  const sessionId = session?.id as string;
  const info = await opened.client.call('history.info', { sessionId });
  assert.equal(session?.problem, null);
  assert.ok(info.frames >= 3);
  // The tick on its way, and the 250 ms.
  assert.ok(killedAtMs - Date.parse(info.to as string) < 1500, `${killedAtMs - Date.parse(info.to as string)} ms`);
  assert.ok((await tableAt(opened, info.to as string, sessionId)).rows.some(({ pid }) => pid === process.pid));
});
