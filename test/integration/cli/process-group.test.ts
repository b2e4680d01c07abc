import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import test, { before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { processesOf } from '../../support/leftovers.ts';
import { openStore } from '../../support/open-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const isBuilt = existsSync(join(root, 'out', 'main', 'cli.js'));

/**
 * Starts a program as the leader of its own process group, as a shell does; gives its exit code and what it printed.
 */
function startGroup(
  args: readonly string[],
  home: string,
): {
  readonly signalAll: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ code: number | null; stderr: string }>;
} {
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: home },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => ({ code: code ?? null, stderr }));
  return { signalAll: (signal) => process.kill(-(child.pid as number), signal), ended };
}

/** Waits until wrapper, program, stage and actors run, and both workers wait for their second lock. */
async function inDeadlock(home: string): Promise<void> {
  await until(() => processesOf(home).length >= 4);
  await until(() => countWaits(home) >= 4);
}

/** Recorded waits of the only session; 0 while there is none. */
function countWaits(home: string): number {
  const folder = join(home, 'sessions');
  const [file] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sqlite')) : [];
  if (file === undefined) return 0;
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    return Number(database.prepare("SELECT count(*) AS n FROM events WHERE kind = 'wait'").get()?.['n']);
  } finally {
    database.close();
  }
}

/** The only session of this folder: its only run, read back. */
async function recordedOutcome(home: string): Promise<string | null | undefined> {
  const [file = ''] = readdirSync(join(home, 'sessions')).filter((name) => name.endsWith('.sqlite'));
  await using opened = await openStore({ dataDir: home, record: false });
  const [item] = await opened.store.runs(join(home, 'sessions', file));
  return item?.run.endedAt === null ? 'without an end' : item?.run.outcome;
}

// A stale build would be made anew in the middle of a test.
before(() => void (isBuilt && spawnSync(process.execPath, ['scripts/prepare.mjs'], { cwd: root, stdio: 'ignore' })));

const ways = [['bin/procession.js'], ['scripts/procession.mjs']] as const;
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

for (const [program] of ways) {
  for (const [signal, code] of signals) {
    test(
      `${program}: ${signal} to the whole group during a run cleans up and exits ${code}`,
      { skip: !isBuilt && 'not built' },
      async () => {
        using home = temporaryFolder();
        const group = startGroup([program, 'run', 'deadlock', '--timeout', '60000'], home.path);
        await inDeadlock(home.path);
        group.signalAll(signal);
        assert.deepEqual(await group.ended, { code, stderr: '' });
        assert.deepEqual(processesOf(home.path), []);
        assert.equal(await recordedOutcome(home.path), 'stopped');
      },
    );
  }
}

test('repeated signals, as from npm and shells, count once', { skip: !isBuilt && 'not built' }, async () => {
  using home = temporaryFolder();
  const group = startGroup(['bin/procession.js', 'run', 'deadlock', '--timeout', '60000'], home.path);
  await inDeadlock(home.path);
  for (let time = 0; time < 5; time += 1) {
    group.signalAll('SIGINT');
    await setTimeout(20);
  }
  assert.deepEqual(await group.ended, { code: 130, stderr: '' });
  assert.deepEqual(processesOf(home.path), []);
  assert.equal(await recordedOutcome(home.path), 'stopped');
});
