import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { createServeExportTarget } from '#serve/export-target.ts';
import { startServer, type RunningServer } from '#serve/server.ts';
import { AppError } from '#shared/errors.ts';
import { createClient } from '#shared/rpc/client.ts';
import { enter } from '#shared/rpc/entrance.ts';
import { createSocketTransport } from '#shared/rpc/socket-transport.ts';
import { stubService } from '../../support/stub-service.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Served extends AsyncDisposable {
  readonly server: RunningServer;
  readonly origin: string;
  readonly token: string;
  readonly exportTarget: ReturnType<typeof createServeExportTarget>;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;
}

function ask(origin: string, path: string, headers: Readonly<Record<string, string>>, method: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    // `path` goes out as it is: fetch would tidy away the `..` that we want to try.
    const outgoing = request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    outgoing.on('error', reject).end();
  });
}

/** The token in a printed address. */
function tokenOf(address: string): string {
  return new URL(address).hash.replace('#token=', '');
}

async function serve(rendererDir: string): Promise<Served> {
  const exportTarget = createServeExportTarget();
  const server = await startServer({
    engine: stubService(),
    host: '127.0.0.1',
    port: 0,
    rendererDir,
    exportTarget,
    onProblem: () => {},
  });
  return {
    server,
    origin: new URL(server.url).origin,
    token: tokenOf(server.url),
    exportTarget,
    get: (path, headers = {}, method = 'GET') => ask(new URL(server.url).origin, path, headers, method),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function openSocket(served: Served, headers: Readonly<Record<string, string>> = {}): WebSocket {
  return new WebSocket(`${served.origin.replace('http', 'ws')}/ws`, {
    headers: { origin: served.origin, ...headers },
    allowSynchronousEvents: false, // each message in a task of its own, as in a browser
  });
}

/** An open socket that has shown a token, with the token that it got. */
async function enterWith(
  served: Served,
  token: string,
): Promise<{ readonly socket: WebSocket; readonly kept: string }> {
  const socket = openSocket(served);
  await once(socket, 'open');
  return { socket, kept: await enter(socket, token) };
}

/** Whether a WebSocket with these headers is opened at all. */
function knock(served: Served, headers: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = openSocket(served, headers);
    socket.on('open', () => resolve(true));
    socket.on('open', () => socket.terminate());
    socket.on('error', () => resolve(false));
  });
}

function site(folder: string): string {
  const root = join(folder, 'site');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><p>screen');
  writeFileSync(join(root, 'assets', 'app.js'), '1');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
  return root;
}

const isRefused = (error: unknown): boolean => error instanceof AppError && error.code === 'token-refused';

test("the page's files are public and its answers set no cookie", async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const page = await served.get('/');
  assert.deepEqual(
    [page.status, page.body, page.headers['content-type']],
    [200, '<!doctype html><p>screen', 'text/html; charset=utf-8'],
  );
  assert.match(
    String(page.headers['content-security-policy']),
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
  );
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  assert.equal(page.headers['access-control-allow-origin'], undefined);
  assert.equal((await served.get('/assets/app.js')).headers['content-type'], 'text/javascript; charset=utf-8');
  for (const path of ['/', `/?token=${served.token}`])
    assert.equal((await served.get(path)).headers['set-cookie'], undefined);
});

test('the token of the printed address lets in again and again', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  assert.match(served.server.url, /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  for (let round = 0; round < 2; round += 1) {
    const { socket, kept } = await enterWith(served, served.token);
    assert.equal(kept, served.token);
    socket.terminate();
  }
});

test('the address for a window lets in once and hands over a lasting token', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const forWindow = tokenOf(served.server.windowUrl());
  const { socket, kept } = await enterWith(served, forWindow);
  socket.terminate();
  await assert.rejects(enterWith(served, forWindow), isRefused);
  (await enterWith(served, kept)).socket.terminate();
});

test('nothing but the token lets in: no call is answered before it', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  for (const token of ['', 'wrong', `${served.token}x`, served.token.slice(1)])
    await assert.rejects(enterWith(served, token), isRefused, token);
  for (const first of [
    JSON.stringify({ t: 'call', id: 1, name: 'host.info', input: {} }),
    JSON.stringify({ t: 'enter' }),
    JSON.stringify({ t: 'enter', token: [served.token] }),
    served.token,
    '',
  ]) {
    const socket = openSocket(served, { cookie: `procession=${served.token}` });
    const answers: string[] = [];
    socket.on('message', (data: Buffer) => answers.push(data.toString()));
    await once(socket, 'open');
    socket.send(first);
    const [code] = (await once(socket, 'close')) as [number];
    assert.deepEqual([code, answers], [1008, ['{"t":"refused"}']], first);
  }
});

test('other names for our address are refused (DNS rebinding)', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const { port } = new URL(served.origin);
  for (const host of [`evil.example:${port}`, `127.0.0.1.evil.example:${port}`, '127.0.0.1:1', '127.0.0.1']) {
    assert.equal((await served.get('/', { host })).status, 403, host);
  }
  assert.equal((await served.get('/', { host: `localhost:${port}` })).status, 200);
});

test("nothing outside the page's folder is served, and nothing is written by a request", async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  for (const path of [
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/link.json',
    '//secret.json',
    '/assets',
    '/missing.js',
    '/%',
  ]) {
    const refused = await served.get(path);
    assert.ok([400, 404].includes(refused.status), `${path} → ${refused.status}`);
    assert.ok(!refused.body.includes('secret'));
  }
  assert.equal((await served.get('/', {}, 'POST')).status, 405);
});

test('a WebSocket needs our own origin and our own host name', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const { port } = new URL(served.origin);
  assert.deepEqual(
    await Promise.all([
      knock(served, {}),
      knock(served, { origin: '' }),
      knock(served, { origin: 'http://evil.example' }),
      knock(served, { origin: `http://127.0.0.1:${Number(port) - 1}` }),
      knock(served, { origin: 'http://evil.example', host: 'evil.example' }),
    ]),
    [true, false, false, false, false],
  );
});

test('calls go through the WebSocket, and closing the server ends it', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const { socket } = await enterWith(served, served.token);
  const client = createClient(createSocketTransport(socket));
  assert.equal((await client.hello).host, 'browser');
  assert.equal((await client.call('host.info', {})).hostname, 'stub');
  const closed = new Promise<void>((resolve) => void client.onClose(resolve));
  await served.server.close();
  await closed;
  await new Promise<void>((resolve) =>
    connect(Number(new URL(served.origin).port), '127.0.0.1').on('error', () => resolve()),
  );
});

test('a client that sends too much is cut off', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const codeWhen = async (act: (socket: WebSocket) => void): Promise<number> => {
    const { socket } = await enterWith(served, served.token);
    socket.on('error', () => {});
    act(socket);
    const [code] = (await once(socket, 'close')) as [number];
    return code;
  };
  const flood = (socket: WebSocket): void => {
    for (let id = 1; id < 10_000; id++) socket.send(JSON.stringify({ t: 'credit', id, n: 1 }));
  };
  assert.equal(await codeWhen((socket) => socket.send('x'.repeat(2 ** 20 + 1))), 1009);
  assert.equal(await codeWhen(flood), 1008);
});

test('an export is fetched once and then gone; unfetched exports are removed with the server', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const offer = async (name: string): Promise<{ path: string; url: string }> => {
    const target = await served.exportTarget(name);
    assert.ok(target);
    writeFileSync(target.path, 'rows');
    const { downloadUrl } = await target.finish({
      path: target.path,
      bytes: 4,
      runs: 1,
      events: 1,
      samples: 0,
      leftOut: [],
    });
    return { path: target.path, url: downloadUrl ?? '' };
  };
  const first = await offer('../../odd name.jsonl');
  const second = await offer('tables.csv');
  assert.match(second.path, /tables\.zip$/);
  const fetched = await served.get(first.url);
  assert.deepEqual(
    [fetched.status, fetched.body, fetched.headers['content-disposition']],
    [200, 'rows', 'attachment; filename="odd_name.jsonl"'],
  );
  assert.equal((await served.get(first.url)).status, 404);
  await until(() => !existsSync(dirname(first.path)));
  await served.server.close();
  assert.ok(!existsSync(dirname(second.path)));
});

test('a taken port is reported in plain text', async () => {
  using folder = temporaryFolder();
  await using served = await serve(site(folder.path));
  const port = Number(new URL(served.origin).port);
  const again = startServer({
    engine: stubService(),
    host: '127.0.0.1',
    port,
    rendererDir: folder.path,
    onProblem: () => {},
  });
  await assert.rejects(again, (error) => error instanceof AppError && error.code === 'port-taken');
});
