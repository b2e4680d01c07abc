import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import type { HistoryChunk } from '#engine/ports.ts';
import { openStore } from '../../support/open-store.ts';
import { runCli } from '../../support/run-cli.ts';
import { sampleEvents, sampleRun } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function mountSmallDisk(path: string, size = '1m'): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const chunk = (fromMs: number, bytes: number): HistoryChunk => ({
  fromMs,
  toMs: fromMs + 1,
  frames: 2,
  points: '[]',
  data: randomBytes(bytes),
});

test("without space for the machine's past that is reported and left out, while runs are still logged", async (t) => {
  using folder = temporaryFolder();
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  if (!mountSmallDisk(disk)) return t.skip('a small file system cannot be mounted here');
  try {
    await using opened = await openStore({ dataDir: disk });
    const { store, problems } = opened;
    const reported: string[] = [];
    store.onNoMachine.on((error) => reported.push(error.code));
    store.startRun(sampleRun('r1'));
    store.recordMachine(chunk(1000, 50_000));
    await store.flush();
    store.appendEvents('r1', sampleEvents(10));
    store.recordMachine(chunk(2000, 2_000_000));
    await store.flush();
    store.appendEvents('r1', sampleEvents(10, 11));
    await store.flush();
    const id = store.current?.id ?? '';
    assert.deepEqual([reported, problems, (await store.machineInfo(id)).frames], [['disk-full'], [], 2]);
    const [session] = await store.list();
    assert.deepEqual([session?.events, session?.problem], [20, null]);
    // A kept part of the ring that finds no room leaves nothing behind.
    const chunks = [chunk(1000, 2_000_000), null];
    await assert.rejects(store.keep('', async () => chunks.shift() ?? null));
    assert.equal((await store.list()).length, 1);
  } finally {
    execFileSync('umount', [disk]);
  }
});

test('a run on a full disk is saved in the temporary folder, and the command fails; without one it says so', async (t) => {
  using folder = temporaryFolder();
  const home = join(folder.path, 'disk');
  mkdirSync(home);
  if (!mountSmallDisk(home, '600k')) return t.skip('a small file system cannot be mounted here');
  try {
    // Thousands of events do not fit.
    const run = ['run', 'process-queue', '--variant', 'two-consumers', '--param', 'items=800'];
    const kept = await runCli(run, { home, env: { TMPDIR: folder.path } });
    assert.equal(kept.code, 1, kept.stderr);
    const [saved = ''] = /[^“]*-saved-\w+\.sqlite/u.exec(kept.stderr) ?? [];
    assert.equal(dirname(saved), folder.path, kept.stderr);
    {
      await using opened = await openStore({ dataDir: folder.path, record: false });
      const runs = await opened.store.runs(saved);
      assert.deepEqual(
        runs.map(({ run }) => [run.scenario, run.outcome]),
        [['process-queue', 'passed']],
      );
    }
    const lost = await runCli(run, { home, env: { TMPDIR: home } });
    assert.deepEqual([lost.code, /^The disk .* is full\./u.test(lost.stderr)], [1, true], lost.stderr);
  } finally {
    execFileSync('umount', [home]);
  }
});
