import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPythons } from '#engine/python.ts';
import { actorEnvironment, type ActorConfig } from '#shared/lab/actor-config.ts';
import { AppError } from '#shared/errors.ts';
import { openEngine } from '../../support/open-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const scripts = fileURLToPath(new URL('../../../resources/python', import.meta.url));
const { python, 'python-free-threaded': free } = await findPythons(process.platform);
const skip = python ? process.platform === 'win32' && 'needs a Unix socket' : 'no Python here';

interface Line {
  readonly actor?: string;
  readonly kind: string;
  readonly atNs?: number;
}

/** Starts a script with a socket of this test's as its supervisor. */
async function startScript(script: string, folder: string) {
  const lines: Line[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    createInterface({ input: socket }).on('line', (line) => lines.push(JSON.parse(line) as Line));
  });
  const socketPath = join(folder, 'lab.sock');
  server.listen(socketPath);
  await once(server, 'listening');
  const config: ActorConfig = {
    run: {
      runId: 'test',
      scenario: 'gil',
      variant: 'gil',
      params: { runtime: 'python', slices: 40_000, rounds: 1, threads: 2, pauseMs: 1 },
      supervisor: { socketPath, token: 'secret', pid: process.pid },
      originNs: String(process.hrtime.bigint()),
      tempDir: folder,
      entry: '',
      python: null,
      program: null,
      workbench: null,
      forced: null,
    },
    id: 'python-1',
    role: 'interpreter',
    parent: 'main',
    kind: 'process',
    args: null,
    daemon: false,
  };
  const child = spawn(python?.executable ?? '', ['-B', join(scripts, script)], {
    env: actorEnvironment(process.env, config),
    stdio: 'ignore',
  });
  return { child, lines, sockets, server };
}

test(
  'a Python process says what a Node one says, by the same clock, and ends when its supervisor is gone',
  { skip, timeout: 20_000 },
  async () => {
    using folder = temporaryFolder();
    const { child, lines, sockets, server } = await startScript('gil.py', folder.path);
    await until(() => lines.filter(({ kind }) => kind === 'actor-started').length === 3);
    const started = lines.filter(({ kind }) => kind === 'actor-started');
    assert.deepEqual(
      lines.filter(({ kind }) => kind === 'watchdog').map(({ actor }) => actor),
      ['python-1'],
    );
    assert.ok(
      started.every(({ atNs }) => atNs !== undefined && atNs > 0 && atNs < 10e9),
      'nanoseconds since the origin that Node’s clock gave',
    );
    for (const socket of sockets) socket.destroy();
    server.close();
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    assert.ok(code === 1 || signal !== null, `ended with ${code ?? signal}`);
  },
);

test('a script that was not started by the lab refuses', { skip }, async () => {
  const child = spawn(python?.executable ?? '', ['-B', join(scripts, 'gil.py')], { stdio: 'ignore' });
  assert.deepEqual(await once(child, 'exit'), [2, null]);
});

test(
  'a run without its interpreter does not start, and says what to install',
  { skip: free ? 'a free-threaded Python is here' : false },
  async () => {
    await using open = await openEngine();
    await assert.rejects(
      open.client.call('run.start', { scenario: 'gil', params: { runtime: 'python-free-threaded' } }),
      (error) => error instanceof AppError && error.code === 'interpreter-missing',
    );
    const missing = await open.client.call('interpreter.missing', {});
    assert.ok(missing.includes('python-free-threaded'));
  },
);
