import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { defaultPort } from '#serve/server.ts';
import { runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What `serve` writes to standard error while it listens on this address. */
async function warningOf(host: string): Promise<string> {
  using home = temporaryFolder();
  const { child, result } = startCli(['serve', '--json', '--host', host], { home: home.path });
  assert.ok(child.stdout);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  assert.match((JSON.parse(line) as { url: string }).url, /^http:\/\/127\.0\.0\.1:\d+\/#token=/);
  child.kill('SIGTERM');
  const { code, stderr } = await result;
  assert.equal(code, 143);
  return stderr;
}

test('an address that other computers can reach is served with a warning', async () => {
  assert.match(await warningOf('0.0.0.0'), /other computers can reach this address/);
  assert.equal(await warningOf('127.0.0.1'), '');
});

/** Occupies a port of 127.0.0.1; null if another program has it already. */
async function occupy(port: number): Promise<Server | null> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  return new Promise((resolve) => {
    server.once('listening', () => resolve(server));
    server.once('error', () => resolve(null));
  });
}

/** The port of a started host, which is ended; or the exit code of one that did not start. */
async function portOf(...args: readonly string[]): Promise<{ readonly port?: number; readonly code: number | null }> {
  using home = temporaryFolder();
  const { child, result } = startCli(['serve', '--json', ...args], { home: home.path });
  assert.ok(child.stdout);
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), result]);
  if (!Array.isArray(line)) return { code: line.code };
  child.kill('SIGTERM');
  const { code } = await result;
  return { port: Number(new URL((JSON.parse(String(line[0])) as { url: string }).url).port), code };
}

test('without --port the usual port is taken, or the next free one; with it that one or none', async () => {
  const { port = 0 } = await portOf();
  // Another program of this machine may have the first of them.
  assert.ok(port >= defaultPort && port < defaultPort + 20, String(port));
  const taken = await occupy(port);
  try {
    const next = await portOf();
    assert.ok((next.port ?? 0) > port && (next.port ?? 0) < defaultPort + 20, String(next.port));
    assert.deepEqual(await portOf('--port', String(port)), { code: 1 });
  } finally {
    taken?.close();
  }
});

test('an address on which nothing can listen is refused with addresses that exist', async () => {
  for (const host of ['', 'no-such-host.invalid']) {
    using home = temporaryFolder();
    const { code, stderr } = await runCli(['serve', '--host', host], { home: home.path });
    assert.equal(code, 2);
    assert.ok(stderr.includes(`“--host” cannot be “${host}”`) && stderr.includes('127.0.0.1'), stderr);
  }
});
