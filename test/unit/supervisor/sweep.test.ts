import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bootId, Ledger, workspacePrefix } from '#engine/supervisor/ledger.ts';
import { sweep } from '#engine/supervisor/sweep.ts';
import type { Identity } from '#shared/model/process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const time = (second: number): string => `2026-01-01T00:00:0${second}.000Z`;
const engine = { pid: 100, startTime: time(1) };

/** Sweeps a folder on a machine where these processes are alive; returns those that it ended. */
async function sweepWith(
  dataDir: string,
  alive: readonly Identity[],
  bootMs: number | null = null,
): Promise<readonly Identity[]> {
  const ended: Identity[] = [];
  await sweep({
    dataDir,
    bootMs,
    identify: (pid) => Promise.resolve(alive.find((identity) => identity.pid === pid) ?? null),
    endTree: (targets) => Promise.resolve(void ended.push(...targets)),
  });
  return ended;
}

test('only recorded identities that still match are ended, and the dead engine’s folder is removed', async () => {
  using folder = temporaryFolder();
  const workspace = mkdtempSync(join(tmpdir(), workspacePrefix));
  const ledger = Ledger.open({ dataDir: folder.path, engine, workspace, bootMs: null });
  ledger?.record({ pid: 201, startTime: time(2) });
  ledger?.record({ pid: 202, startTime: time(2) });
  ledger?.record({ pid: 203, startTime: time(2) });
  const ended = await sweepWith(folder.path, [
    { pid: 201, startTime: time(2) },
    { pid: 202, startTime: time(9) },
  ]);
  assert.deepEqual(ended, [{ pid: 201, startTime: time(2) }], '202 is another process now, 203 is gone');
  assert.equal(existsSync(workspace), false);
  assert.deepEqual(readdirSync(join(folder.path, 'running')), []);
});

test('what a living engine started is left alone', async () => {
  using folder = temporaryFolder();
  const ledger = Ledger.open({ dataDir: folder.path, engine, workspace: '/nowhere', bootMs: null });
  ledger?.record({ pid: 201, startTime: time(2) });
  assert.deepEqual(await sweepWith(folder.path, [engine, { pid: 201, startTime: time(2) }]), []);
  ledger?.close();
  assert.deepEqual(readdirSync(join(folder.path, 'running')), []);
});

test('processes are the same after the clock was set: they started as long after the boot', async () => {
  using folder = temporaryFolder();
  const ledger = Ledger.open({ dataDir: folder.path, engine, workspace: '/nowhere', bootMs: 10_000 });
  ledger?.record({ pid: 201, startTime: time(2) });
  ledger?.record({ pid: 202, startTime: time(2) });
  const alive = [
    { pid: 201, startTime: time(5) },
    { pid: 202, startTime: time(2) },
  ];
  const afterSetting = 13_000;
  assert.deepEqual(await sweepWith(folder.path, [{ pid: 100, startTime: time(4) }, ...alive], afterSetting), []);
  assert.deepEqual(await sweepWith(folder.path, alive, afterSetting), [{ pid: 201, startTime: time(5) }]);
});

test('a record of another boot, and a torn last line, end no process', async () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, 'running'));
  const line = (pid: number, boot: string): string => JSON.stringify({ pid, startTime: time(1), boot });
  writeFileSync(join(folder.path, 'running', 'other-boot.jsonl'), `${line(100, 'other')}\n${line(201, 'other')}\n`);
  writeFileSync(join(folder.path, 'running', 'torn.jsonl'), `${line(100, bootId())}\n{"pid":201,"startTi`);
  assert.deepEqual(await sweepWith(folder.path, [{ pid: 201, startTime: time(1) }]), []);
  assert.deepEqual(readdirSync(join(folder.path, 'running')), []);
});

test('a record that names a foreign folder does not remove it', async () => {
  using folder = temporaryFolder();
  const precious = join(folder.path, 'precious');
  mkdirSync(precious);
  Ledger.open({ dataDir: folder.path, engine, workspace: precious, bootMs: null });
  await sweepWith(folder.path, []);
  assert.equal(existsSync(precious), true);
  rmSync(precious, { recursive: true });
});
