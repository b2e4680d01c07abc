import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toAppError } from '#shared/errors.ts';
import { storeEndlessSession, storeGoodSession } from '../../support/hostile-sessions.ts';
import { openStore } from '../../support/open-store.ts';
import { startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const options = { skip: process.platform === 'linux' ? false : 'reads /proc' };

/** A process as long as it is the same one: pid and start time, and not yet ended. */
function identityOf(pid: string): string | null {
  try {
    const [state, , , , , , , , , , , , , , , , , , , start] = (
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? ''
    ).split(' ');
    return state === 'Z' ? null : `${pid} ${start}`;
  } catch {
    return null;
  }
}

const isThere = (identity: string): boolean => identityOf(identity.split(' ')[0] ?? '') === identity;

/** Processes that have the file open. */
function usersOf(path: string): string[] {
  const isUsed = (pid: string): boolean => {
    try {
      return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === path);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => Number(name) > 0 && isUsed(name))
    .map(identityOf)
    .filter((identity) => identity !== null);
}

/** Two sessions, one of which SQLite never comes back from. */
function storeSessions(home: string): { readonly endless: string } {
  mkdirSync(join(home, 'sessions'));
  storeGoodSession(join(home, 'sessions', 'good.sqlite'));
  const endless = join(home, 'sessions', 'endless.sqlite');
  storeEndlessSession(endless);
  return { endless };
}

const codeOf = (error: unknown): string => toAppError(error).code;

test('a file that is read for ever is refused in its deadline, and its process is killed', options, async () => {
  using folder = temporaryFolder();
  const { endless } = storeSessions(folder.path);
  const readLimits = { callMs: 2000, reportMs: 2000 };
  await using opened = await openStore({ dataDir: folder.path, record: false, readLimits });
  const { store } = opened;
  const listing = store.list();
  await until(() => usersOf(endless).length === 1);
  const [reader = ''] = usersOf(endless);
  const listed = new Map((await listing).map(({ id, problem }) => [id, problem]));
  assert.deepEqual([listed.get('good'), listed.get('endless')], [null, 'session-unreadable']);
  assert.ok(!isThere(reader), 'its process is killed');
  assert.equal((await store.runs('good')).length, 1, 'other sessions answer');
  for (const refused of [
    () => store.runs('endless'),
    () => store.preview('endless', undefined),
    () =>
      store.exportTo({ session: 'endless', runId: undefined, format: 'csv', path: `${endless}.zip`, overwrite: false }),
  ])
    assert.equal(await refused().then(() => 'answered', codeOf), 'session-unreadable');
  assert.deepEqual(usersOf(endless), [], 'nothing reads it any more');
  await store.library.remove('endless');
  assert.deepEqual(readdirSync(join(folder.path, 'sessions')), ['good.sqlite']);
});

test('a file that is read for ever is not recorded into', options, async () => {
  using folder = temporaryFolder();
  const { endless: sessionFile } = storeSessions(folder.path);
  const readLimits = { callMs: 2000, reportMs: 2000 };
  assert.equal(
    await openStore({ dataDir: folder.path, sessionFile, readLimits }).then(() => 'opened', codeOf),
    'session-unreadable',
  );
  assert.deepEqual(usersOf(sessionFile), []);
});

test('an export that is aborted ends with its process and leaves nothing', options, async () => {
  using folder = temporaryFolder();
  const { endless } = storeSessions(folder.path);
  await using opened = await openStore({ dataDir: folder.path, record: false });
  const abort = new AbortController();
  const path = join(folder.path, 'out.jsonl');
  const exported = opened.store.exportTo({
    session: 'endless',
    runId: undefined,
    format: 'jsonl',
    path,
    overwrite: false,
    signal: abort.signal,
  });
  await until(() => usersOf(endless).length === 1);
  abort.abort();
  assert.equal(await exported.then(() => 'exported', codeOf), 'cancelled');
  assert.deepEqual(usersOf(endless), []);
  assert.deepEqual(readdirSync(folder.path), ['sessions']);
});

for (const [signal, ended] of [
  ['SIGINT', { code: 130, signal: null }],
  ['SIGKILL', { code: null, signal: 'SIGKILL' }],
] as const)
  test(`${signal} ends a command that reads such a file, and its process`, options, async () => {
    using folder = temporaryFolder();
    const { endless } = storeSessions(folder.path);
    const output = join(folder.path, 'out.jsonl');
    const args = ['export', 'endless', '--format', 'jsonl', '--output', output];
    const { child, result } = startCli(args, { home: folder.path });
    await until(() => usersOf(endless).length === 1);
    const [reader = ''] = usersOf(endless);
    child.kill(signal);
    const { code, signal: by } = await result;
    assert.deepEqual({ code, signal: by }, ended);
    await until(() => !isThere(reader));
    assert.ok(!existsSync(output));
  });
