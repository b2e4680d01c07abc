import assert from 'node:assert/strict';
import test from 'node:test';
import type { Service, StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import { mergeDeltas, type ProcessTick } from '#shared/model/delta.ts';
import { createClient } from '#shared/rpc/client.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import { rowWith } from '../../support/rows.ts';
import { until } from '../../support/until.ts';

/** Two connected ends, and what takes them down. */
export interface TransportPair {
  readonly client: Transport;
  readonly server: Transport;
  readonly dispose: () => Promise<void>;
}

/** A stream that the test drives: ticks are merged while they are not read. */
class TestStream {
  pending: ProcessTick | undefined;
  finished = false;
  disposed = 0;
  wake: () => void = () => {};
  fail: (error: unknown) => void = () => {};

  push(seq: number, pid = seq): void {
    const tick: ProcessTick = {
      type: 'tick',
      seq,
      time: '2026-01-05T08:00:00.000Z',
      elapsedMs: 100,
      added: [rowWith({ pid })],
      changed: [],
      removed: [],
      summary: {
        processes: 1,
        threads: 1,
        states: {},
        cpuPercent: 0,
        forks: 1000,
        memoryUsedBytes: 0,
        samplerCpuMs: 0,
        hostCpuPercent: 1.2,
        hostRssBytes: 80_000_000,
      },
    };
    this.pending = this.pending ? { ...tick, ...mergeDeltas(this.pending, tick) } : tick;
    this.wake();
  }

  source(): StreamSource<ProcessTick> {
    return {
      next: () => {
        const tick = this.pending;
        this.pending = undefined;
        return tick;
      },
      done: () => this.finished && this.pending === undefined,
      start: (wake, fail) => {
        this.wake = wake;
        this.fail = fail;
      },
      dispose: () => {
        this.disposed += 1;
      },
    };
  }
}

function createService(stream: TestStream, hold: Promise<void>): Service {
  return {
    capabilities: { host: 'terminal', platform: 'linux', signals: true, threads: true, reveal: false, trash: false },
    calls: {
      'host.info': () => ({
        hostname: 'h',
        platform: 'linux',
        cores: 2,
        processors: [0, 1],
        totalMemoryBytes: 1,
        uptimeSeconds: 1,
      }),
      'process.detail': ({ pid }: { pid: number }) => {
        throw new AppError('process-gone', { pid });
      },
      'session.list': async () => {
        await hold;
        return [];
      },
      'doctor.run': () => {
        throw new TypeError('unforeseen');
      },
    } as unknown as Service['calls'],
    streams: { 'processes.watch': () => stream.source() } as unknown as Service['streams'],
  };
}

const codeOf =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof AppError && error.code === code;

/** The contract over one kind of transport; the same for all of them. */
export function contractSuite(name: string, connect: () => Promise<TransportPair>): void {
  const withPair = (
    title: string,
    body: (
      parts: TransportPair & { readonly stream: TestStream; readonly service: Service; readonly release: () => void },
    ) => Promise<void>,
  ): void => {
    test(`${name}: ${title}`, async () => {
      const pair = await connect();
      const stream = new TestStream();
      const hold = Promise.withResolvers<void>();
      try {
        await body({ ...pair, stream, service: createService(stream, hold.promise), release: hold.resolve });
      } finally {
        hold.resolve();
        await pair.dispose();
      }
    });
  };

  withPair('hello lists the capabilities, a call answers', async ({ client, server, service }) => {
    const near = createClient(client);
    dispatch(service, server);
    assert.deepEqual(await near.hello, service.capabilities);
    assert.equal((await near.call('host.info', {})).cores, 2);
  });

  withPair(
    'errors keep their code and values; unforeseen ones become internal',
    async ({ client, server, service }) => {
      const near = createClient(client);
      dispatch(service, server);
      await assert.rejects(
        near.call('process.detail', { pid: 7 }),
        (error) => codeOf('process-gone')(error) && (error as AppError).params['pid'] === 7,
      );
      await assert.rejects(near.call('doctor.run', {}), codeOf('internal'));
    },
  );

  withPair(
    'input is validated, unknown names are refused, and the connection goes on',
    async ({ client, server, service }) => {
      const near = createClient(client);
      dispatch(service, server);
      await assert.rejects(
        near.call('process.list', { intervalMs: 1 }),
        (error) => codeOf('invalid-input')(error) && (error as AppError).params['where'] === 'intervalMs',
      );
      await assert.rejects(near.call('no.such' as 'host.info', {}), codeOf('unknown-call'));
      await assert.rejects(near.call('toString' as 'host.info', {}), codeOf('unknown-call'));
      const ended = Promise.withResolvers<AppError | null>();
      near.subscribe('no.such' as 'runs.watch', {}, { onMessage: () => {}, onEnd: ended.resolve });
      assert.equal((await ended.promise)?.code, 'unknown-call');
      assert.equal((await near.call('host.info', {})).cores, 2);
    },
  );

  withPair('a stream delivers in order and ends', async ({ client, server, service, stream }) => {
    const near = createClient(client);
    dispatch(service, server);
    const seen: number[] = [];
    const ended = Promise.withResolvers<AppError | null>();
    near.subscribe('processes.watch', {}, { onMessage: (tick) => seen.push(tick.seq), onEnd: ended.resolve });
    for (let seq = 1; seq <= 20; seq += 1) {
      await until(() => stream.pending === undefined);
      stream.push(seq);
    }
    await until(() => seen.at(-1) === 20);
    stream.finished = true;
    stream.wake();
    assert.equal(await ended.promise, null);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    assert.equal(stream.disposed, 1);
  });

  withPair('a slow reader gets one merged message instead of a queue', async ({ client, server, service, stream }) => {
    dispatch(service, server);
    const events: { message: ProcessTick }[] = [];
    client.onMessage((frame) => {
      if ((frame as { t: string }).t === 'event') events.push(frame as { message: ProcessTick });
    });
    client.send({ t: 'sub', id: 1, name: 'processes.watch', params: {}, credit: 2 });
    await until(() => {
      if (events.length < 2 && stream.pending === undefined) stream.push(events.length + 1);
      return events.length === 2;
    });
    for (let seq = 10; seq <= 100; seq += 1) stream.push(seq);
    client.send({ t: 'credit', id: 1, n: 1 });
    await until(() => events.length === 3);
    assert.deepEqual([events[2]?.message.seq, (events[2]?.message.added.length ?? 0) >= 91], [100, true]);
  });

  withPair('unsubscribing disposes the source and stops the messages', async ({ client, server, service, stream }) => {
    const near = createClient(client);
    dispatch(service, server);
    let seen = 0;
    const stop = near.subscribe(
      'processes.watch',
      {},
      {
        onMessage: () => {
          seen += 1;
        },
      },
    );
    await until(() => {
      if (stream.pending === undefined && seen === 0) stream.push(1);
      return seen > 0;
    });
    stop();
    const before = seen;
    await until(() => stream.disposed === 1);
    stream.push(5);
    await near.call('host.info', {});
    assert.equal(seen, before);
  });

  withPair('a source that fails ends its stream with the error', async ({ client, server, service, stream }) => {
    const near = createClient(client);
    dispatch(service, server);
    const ended = Promise.withResolvers<AppError | null>();
    near.subscribe(
      'processes.watch',
      {},
      { onMessage: () => stream.fail(new AppError('sampler-failed', { detail: 'x' })), onEnd: ended.resolve },
    );
    await near.hello;
    await near.call('host.info', {});
    stream.push(1);
    assert.equal((await ended.promise)?.code, 'sampler-failed');
    assert.equal(stream.disposed, 1);
  });

  withPair('params of a stream are validated', async ({ client, server, service }) => {
    const near = createClient(client);
    dispatch(service, server);
    const ended = Promise.withResolvers<AppError | null>();
    near.subscribe('processes.watch', { intervalMs: 1 }, { onMessage: () => {}, onEnd: ended.resolve });
    assert.equal((await ended.promise)?.code, 'invalid-input');
  });

  withPair(
    'when the connection closes, what is pending fails and sources are disposed',
    async ({ client, server, service, stream }) => {
      const near = createClient(client);
      dispatch(service, server);
      await near.hello;
      const ended = Promise.withResolvers<AppError | null>();
      near.subscribe('processes.watch', {}, { onMessage: () => {}, onEnd: ended.resolve });
      await near.call('host.info', {});
      const pending = near.call('session.list', {});
      server.close();
      await assert.rejects(pending, codeOf('disconnected'));
      assert.equal((await ended.promise)?.code, 'disconnected');
      await until(() => stream.disposed === 1);
      await assert.rejects(near.call('host.info', {}), codeOf('disconnected'));
    },
  );

  withPair('closing here disposes the sources there', async ({ client, server, service, stream }) => {
    const near = createClient(client);
    dispatch(service, server);
    near.subscribe('processes.watch', {}, { onMessage: () => {} });
    await near.call('host.info', {});
    near.close();
    await until(() => stream.disposed === 1);
  });

  for (const bad of [
    { t: 'nonsense' },
    { t: 'call', id: 0, name: 'host.info', input: {} },
    'text',
    null,
    { t: 'sub', id: 1, name: 'processes.watch', params: {}, credit: 1e9 },
  ]) {
    withPair(
      `a frame that is not ours closes the connection: ${JSON.stringify(bad)}`,
      async ({ client, server, service }) => {
        let closed = false;
        client.onClose(() => {
          closed = true;
        });
        dispatch(service, server);
        client.send(bad);
        await until(() => closed);
      },
    );
  }

  withPair('one client cannot open streams without end', async ({ client, server, service }) => {
    const near = createClient(client);
    dispatch(service, server);
    let refused = 0;
    for (let index = 0; index < 70; index += 1) {
      near.subscribe(
        'processes.watch',
        {},
        {
          onMessage: () => {},
          onEnd: (error) => {
            if (error?.code === 'invalid-input') refused += 1;
          },
        },
      );
    }
    await near.call('host.info', {});
    assert.equal(refused, 6);
  });
}
