import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readMachine } from '#engine/monitor/linux/machine.ts';
import { ProcTable } from '#engine/monitor/linux/proc-table.ts';
import { startChild } from '../../support/children.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };

/** A table that has seen every process long enough to read only what changes. */
function settledTable(): ProcTable & Disposable {
  const table = ProcTable.open(readMachine());
  for (let pass = 0; pass < 20; pass += 1) table.scan();
  return Object.assign(table, { [Symbol.dispose]: () => table.dispose() });
}

test('the start time is that of the clock, to the resolution of the kernel', linuxOnly, async () => {
  using table = settledTable();
  const [resolutionMs, before] = [10, Date.now()];
  await using child = await startChild('sleep', ['79.001']);
  const after = Date.now();
  const { startedAtMs = 0 } = table.readNow(child.pid) ?? {};
  assert.ok(startedAtMs >= before - 2 * resolutionMs && startedAtMs <= after + resolutionMs, `${startedAtMs - before}`);
});

test('a new title and a new user show two passes later', linuxOnly, async () => {
  const child = spawn(
    process.execPath,
    ['-e', 'process.stdin.on("data", (line) => { eval(String(line)); console.log("done"); }); console.log("ready")'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  try {
    await once(child.stdout, 'data');
    using table = settledTable();
    const after = async (change: string): Promise<{ readonly command?: string; readonly uid?: number | null }> => {
      child.stdin.write(change);
      await once(child.stdout, 'data');
      const [, entries] = [table.scan(), table.scan()];
      return [...entries].find(({ pid }) => pid === child.pid)?.base ?? {};
    };
    for (const title of ['first title', 'second'])
      assert.equal((await after(`process.title = "${title}"`)).command, title);
    if (process.getuid?.() === 0) assert.equal((await after('process.setuid(65534)')).uid, 65_534);
  } finally {
    child.kill('SIGKILL');
  }
});

test('a sleeping process whose executable is deleted shows it', linuxOnly, async () => {
  using folder = temporaryFolder();
  const program = join(folder.path, 'old-program');
  copyFileSync('/bin/sleep', program);
  await using child = await startChild(program, ['79']);
  using table = settledTable();
  const executable = (): string | null | undefined =>
    [...table.scan()].find(({ pid }) => pid === child.pid)?.base.executable;
  assert.equal(executable(), program);
  rmSync(program);
  for (let pass = 0; pass < 60; pass += 1) table.scan();
  assert.equal(executable(), `${program} (deleted)`);
});
