import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { findPythons } from '#engine/python.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';
import { openEngine } from '../../support/open-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

/** What the child engine reports: the run, and the newest event it has seen. */
interface Progress {
  readonly runId: string;
  readonly seq: number;
  readonly seenAtMs: number;
  readonly ready: boolean;
}

const tagged = (runId: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!Number.isInteger(pid)) return false;
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PROCESSION_RUN=${runId}\0`);
      } catch {
        return false; // gone meanwhile
      }
    });

/** Zombies have no environment: their pids come from the session file. */
const isGone = (pid: number): boolean => !existsSync(`/proc/${pid}`);

/** A run in an engine of its own, when it has come to what its scenario is about. */
async function startRun(folder: string, scenario: string, ...variant: readonly string[]) {
  const child = fork(new URL('engine-child.ts', import.meta.url), [folder, scenario, ...variant], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const reported: Progress[] = [];
  child.on('message', (message) => reported.push(message as Progress));
  await until(() => reported.at(-1)?.ready).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const { runId } = reported.at(-1) as Progress;
  return { child, reported, runId, [Symbol.dispose]: () => void child.kill('SIGKILL') };
}

const findingsIn = (folder: string): unknown[] => {
  const database = new DatabaseSync(join(folder, 'session.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT kind FROM findings').all();
  database.close();
  return rows.map(({ kind }) => kind);
};

test(
  'kill -9 of the engine while a Python program runs leaves none of its processes',
  { skip: process.platform !== 'linux' || !(await findPythons(process.platform)).python },
  async () => {
    using folder = temporaryFolder();
    using engine = await startRun(folder.path, 'zombie', pythonVariant);
    const { child, runId } = engine;
    const pids = tagged(runId);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => tagged(runId).length === 0 && pids.every(isGone));
    await until(() => readdirSync(join(folder.path, 'running')).length === 0);
  },
);

for (const frozen of ['all', 'one'] as const) {
  test(
    `kill -9 of the engine while ${frozen} of its actors ${frozen === 'all' ? 'are' : 'is'} stopped: nothing is left, not even on disk`,
    { skip: process.platform !== 'linux' },
    async () => {
      using folder = temporaryFolder();
      using engine = await startRun(folder.path, 'deadlock');
      const { child, runId } = engine;
      const [ledger = ''] = readdirSync(join(folder.path, 'running'));
      const { workspace } = JSON.parse(
        readFileSync(join(folder.path, 'running', ledger), 'utf8').split('\n')[0] ?? '',
      ) as { workspace: { path: string } };
      assert.ok(existsSync(workspace.path));
      const actors = tagged(runId);
      for (const pid of frozen === 'all' ? actors : actors.slice(-1)) process.kill(pid, 'SIGSTOP');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await until(() => tagged(runId).length === 0);
      await until(() => !existsSync(workspace.path) && readdirSync(join(folder.path, 'running')).length === 0);
    },
  );
}

for (const scenario of ['deadlock', 'zombie']) {
  test(
    `kill -9 of the engine in the middle of ${scenario}: no actor outlives it, and the log is there`,
    { skip: process.platform !== 'linux' },
    async () => {
      using folder = temporaryFolder();
      using engine = await startRun(folder.path, scenario);
      const { child, reported, runId } = engine;
      assert.ok(tagged(runId).length >= 2, 'stage and main are alive');

      if (scenario === 'deadlock') await until(() => findingsIn(folder.path).includes('deadlock'));

      child.kill('SIGKILL');
      await once(child, 'exit');
      const killedAtMs = Date.now();
      await until(() => tagged(runId).length === 0);

      const database = new DatabaseSync(join(folder.path, 'session.sqlite'), { readOnly: true });
      const integrity = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
      const { n, last } = database.prepare('SELECT count(*) AS n, max(seq) AS last FROM events').get() as {
        n: number;
        last: number;
      };
      const pids = database
        .prepare("SELECT json_extract(data, '$.pid') AS pid FROM events WHERE kind = 'actor-started'")
        .all() as { pid: number }[];
      database.close();
      const due = reported.filter(({ seenAtMs }) => seenAtMs <= killedAtMs - 250).at(-1)?.seq ?? 0;
      assert.equal(integrity.integrity_check, 'ok');
      assert.equal(n, last, 'sequence numbers have no gap');
      assert.ok(last >= due, `events up to ${due} were due, the file ends at ${last}`);
      await until(() => pids.every(({ pid }) => isGone(pid)), 5000);

      const next = await openEngine({ dataDir: folder.path }); // its sweep removes what the crash left on disk
      await next[Symbol.asyncDispose]();
      assert.deepEqual(readdirSync(join(folder.path, 'running')), []);
    },
  );
}
