import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { processesOf } from '../../support/leftovers.ts';
import { openStore } from '../../support/open-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const isBuilt = existsSync(join(root, 'out', 'main', 'cli.js'));

/** Starts a program as the leader of its own process group, as a shell does; gives its exit code and what it printed. */
function startGroup(args: readonly string[], home: string): { readonly signalAll: (signal: NodeJS.Signals) => void; readonly ended: Promise<{ code: number | null; stderr: string }> } {
  const child = spawn(process.execPath, [...args], {
    cwd: root, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: home },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => ({ code: code ?? null, stderr }));
  return { signalAll: (signal) => process.kill(-(child.pid as number), signal), ended };
}

/** The run's processes: they are in groups or sessions of their own, or carry the tag of the run. */
async function inDeadlock(home: string): Promise<void> {
  await until(() => processesOf(home).length >= 5);
  await setTimeout(300);
}

/** The only session of this folder: its only run, read back. */
async function recordedOutcome(home: string): Promise<string | null | undefined> {
  const [file = ''] = readdirSync(join(home, 'sessions')).filter((name) => name.endsWith('.sqlite'));
  await using opened = await openStore({ dataDir: home, record: false });
  const [item] = await opened.store.runs(join(home, 'sessions', file));
  return item?.run.endedAt === null ? 'without an end' : item?.run.outcome;
}

const ways = [['bin/procession.js'], ['scripts/procession.mjs']] as const;
const signals = [['SIGINT', 130], ['SIGTERM', 143]] as const;

for (const [program] of ways) {
  for (const [signal, code] of signals) {
    test(`${program}: ${signal} to the whole group during a run cleans up and exits ${code}`, { skip: !isBuilt && 'not built' }, async () => {
      using home = temporaryFolder();
      const group = startGroup([program, 'run', 'deadlock', '--timeout', '60000'], home.path);
      await inDeadlock(home.path);
      group.signalAll(signal);
      assert.deepEqual(await group.ended, { code, stderr: '' });
      assert.deepEqual(processesOf(home.path), []);
      assert.equal(await recordedOutcome(home.path), 'stopped');
    });
  }
}

test('a second Ctrl-C, pressed on purpose, ends at once and still leaves no process', { skip: !isBuilt && 'not built' }, async () => {
  using home = temporaryFolder();
  const group = startGroup(['bin/procession.js', 'watch', '--json'], home.path);
  await until(() => processesOf(home.path).length >= 2);
  group.signalAll('SIGINT');
  assert.equal((await group.ended).code, 130);
  assert.deepEqual(processesOf(home.path), []);
});
