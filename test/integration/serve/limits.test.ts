import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { startServer, type RunningServer } from '#serve/server.ts';
import type { Service } from '#shared/contract/contract.ts';
import { enter } from '#shared/rpc/entrance.ts';
import { stubService } from '../../support/stub-service.ts';
import { until } from '../../support/until.ts';

interface Served extends AsyncDisposable {
  readonly server: RunningServer;
  readonly problems: string[];
  /** A socket that was let in. */
  readonly open: () => Promise<WebSocket>;
}

async function serve(hostInfo: () => unknown, requestLimitMs?: number): Promise<Served> {
  const service = stubService();
  const problems: string[] = [];
  const server = await startServer({
    engine: { ...service, calls: { 'host.info': hostInfo } as unknown as Service['calls'] },
    host: '127.0.0.1',
    port: 0,
    rendererDir: '/',
    onProblem: ({ code }) => problems.push(code),
    ...(requestLimitMs === undefined ? {} : { requestLimitMs }),
  });
  const { origin, hash } = new URL(server.url);
  return {
    server,
    problems,
    open: async () => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, { origin, allowSynchronousEvents: false });
      await once(socket, 'open');
      await enter(socket, hash.replace('#token=', ''));
      return socket;
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

const call = (id: number): string => JSON.stringify({ t: 'call', id, name: 'host.info', input: {} });

/** Counts the answers to a socket's calls by their kind. */
function countAnswers(socket: WebSocket): { ok: number; err: number } {
  const counts = { ok: 0, err: 0 };
  socket.on('message', (data: Buffer) => {
    const { t } = JSON.parse(data.toString()) as { t: string };
    if (t === 'ok' || t === 'err') counts[t] += 1;
  });
  return counts;
}

test('a connection that does not finish its request is cut off', async () => {
  await using served = await serve(() => null, 200);
  const port = Number(new URL(served.server.url).port);
  for (const begun of ['', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '] as const) {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    socket.write(begun);
    socket.resume();
    await closed;
  }
});

test('calls under way are bounded for each client, and the rest is refused at once', async () => {
  const gate = Promise.withResolvers<void>();
  await using served = await serve(() => gate.promise);
  const socket = await served.open();
  const counts = countAnswers(socket);
  for (let id = 1; id <= 100; id += 1) socket.send(call(id));
  await until(() => counts.err === 36);
  assert.deepEqual(counts, { ok: 0, err: 36 });
  const other = await served.open();
  const others = countAnswers(other);
  other.send(call(1));
  gate.resolve();
  await until(() => counts.ok === 64 && others.ok === 1);
  socket.send(call(101));
  await until(() => counts.ok === 65);
  assert.deepEqual(served.problems, ['too-many-calls'], 'reported once');
});

test('calls of clients that left count until they end, and then no longer', async () => {
  const gate = Promise.withResolvers<void>();
  let calls = 0;
  await using served = await serve(() => {
    calls += 1;
    return gate.promise;
  });
  for (let client = 1; client <= 4; client += 1) {
    const socket = await served.open();
    for (let id = 1; id <= 64; id += 1) socket.send(call(id));
    await until(() => calls === client * 64);
    socket.terminate();
  }
  const socket = await served.open();
  const counts = countAnswers(socket);
  socket.send(call(1));
  await until(() => counts.err === 1);
  gate.resolve();
  await until(async () => {
    socket.send(call(2));
    await once(socket, 'message');
    return counts.ok > 0;
  });
});

test('nothing is piled up for a client that does not read, and it gets everything once it does', async () => {
  const large = 'x'.repeat(2 ** 20);
  let calls = 0;
  await using served = await serve(() => {
    calls += 1;
    return { large };
  });
  const socket = await served.open();
  const counts = countAnswers(socket);
  socket.pause();
  const asked = 500;
  let id = 0;
  const ask = setInterval(() => {
    for (let count = 0; count < 10 && id < asked; count += 1) socket.send(call((id += 1)));
  }, 1);
  try {
    await until(() => id === asked && served.problems.includes('slow-reader'));
    // Some MiB in the buffers of the system and ours, and not the 500 that were asked for.
    assert.ok(calls < asked / 2, `${calls} calls were answered`);
    const other = await served.open();
    const others = countAnswers(other);
    other.send(call(1));
    await until(() => others.ok === 1);
    other.terminate();
    socket.resume();
    await until(() => counts.ok + counts.err === asked, 60_000);
    assert.deepEqual(served.problems.filter((code) => code === 'slow-reader').length, 1);
  } finally {
    clearInterval(ask);
    socket.terminate();
  }
});
