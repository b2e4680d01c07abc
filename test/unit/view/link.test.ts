import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractVersion } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import { createMemoryPair } from '#shared/rpc/memory-transport.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import { createLink, type After, type Link } from '../../../src/renderer/src/connection/link.ts';
import { until } from '../../support/until.ts';

type Frame = { readonly t: string; readonly id?: number; readonly name?: string };

/** Time that passes when the test says so. */
class Clock {
  nowMs = 0;
  readonly waiting = new Set<{ readonly atMs: number; readonly act: () => void }>();
  readonly after: After = (ms, act) => {
    const entry = { atMs: this.nowMs + ms, act };
    this.waiting.add(entry);
    return () => void this.waiting.delete(entry);
  };

  /** How long until the next thing happens. */
  get nextMs(): number {
    return Math.min(...[...this.waiting].map(({ atMs }) => atMs)) - this.nowMs;
  }

  pass(ms: number): void {
    this.nowMs += ms;
    for (const entry of [...this.waiting]) {
      if (entry.atMs > this.nowMs) continue;
      this.waiting.delete(entry);
      entry.act();
    }
  }
}

/** A host that can be cut off, be away, or say nothing. */
class Host {
  readonly clock = new Clock();
  readonly ends: Transport[] = [];
  readonly frames: Frame[][] = [];
  away = false;
  mute = false;
  readonly link: Link = createLink(() => this.connect(), this.clock.after);

  private connect(): Promise<Transport> {
    if (this.away) return Promise.reject(new AppError('disconnected'));
    const [theirs, ours] = createMemoryPair();
    const frames: Frame[] = [];
    ours.onMessage((frame) => void frames.push(frame as Frame));
    this.ends.push(ours);
    this.frames.push(frames);
    // As on a real wire, nothing arrives in the same turn.
    if (!this.mute)
      setImmediate(() =>
        ours.send({
          t: 'hello',
          version: contractVersion,
          capabilities: { host: 'browser', platform: 'linux', signals: true, threads: true },
        }),
      );
    return Promise.resolve(theirs);
  }

  become(status: 'connected' | 'disconnected'): Promise<void> {
    return until(() => this.link.state().status === status);
  }

  /** The subscriptions of the newest connection, once there are as many as wanted. */
  async subscriptions(count: number): Promise<readonly Frame[]> {
    await until(() => this.frames.at(-1)?.filter(({ t }) => t === 'sub').length === count);
    return this.frames.at(-1)?.filter(({ t }) => t === 'sub') ?? [];
  }

  drop(): void {
    this.ends.at(-1)?.close();
  }
}

const tick = (seq: number): Partial<ProcessTick> => ({ type: 'tick', seq });

test('after a drop everything is subscribed again, and a new start comes before its first message', async () => {
  const host = new Host();
  const heard: string[] = [];
  const listener = {
    onStart: () => void heard.push('start'),
    onMessage: ({ seq }: ProcessTick) => void heard.push(`tick ${seq}`),
    onEnd: () => void heard.push('end'),
  };
  host.link.subscribe('processes.watch', { intervalMs: 1000 }, listener);
  const stopRuns = host.link.subscribe('runs.watch', {}, { onMessage: () => {} });
  host.link.subscribe('run.watch', { runId: 'r' }, { onMessage: () => {} });
  const [first] = await host.subscriptions(3);
  host.ends.at(-1)?.send({ t: 'event', id: first?.id, message: tick(1) });
  host.ends.at(-1)?.send({ t: 'event', id: first?.id, message: tick(2) });
  await until(() => heard.length === 3);
  stopRuns();
  host.drop();
  assert.equal(host.link.state().status, 'disconnected');
  host.clock.pass(host.clock.nextMs);
  const again = await host.subscriptions(2);
  assert.deepEqual(
    again.map(({ name }) => name),
    ['processes.watch', 'run.watch'],
  );
  host.ends.at(-1)?.send({ t: 'event', id: again[0]?.id, message: tick(1) });
  await until(() => heard.length === 5);
  assert.deepEqual(heard, ['start', 'tick 1', 'tick 2', 'start', 'tick 1']);
  host.link.close();
});

test('a stream that the host ended stays ended after reconnecting', async () => {
  const host = new Host();
  let ended = 0;
  host.link.subscribe('run.watch', { runId: 'r' }, { onMessage: () => {}, onEnd: () => void (ended += 1) });
  host.link.subscribe('runs.watch', {}, { onMessage: () => {} });
  const [first] = await host.subscriptions(2);
  host.ends.at(-1)?.send({ t: 'end', id: first?.id });
  await until(() => ended === 1);
  host.drop();
  host.clock.pass(host.clock.nextMs);
  assert.deepEqual(
    (await host.subscriptions(1)).map(({ name }) => name),
    ['runs.watch'],
  );
  host.link.close();
});

test('calls fail while there is no connection, and those under way fail when it is lost', async () => {
  const host = new Host();
  const lost = { code: 'disconnected' };
  await assert.rejects(host.link.call('host.info', {}), lost);
  await host.become('connected');
  const underWay = host.link.call('host.info', {});
  host.drop();
  await assert.rejects(underWay, lost);
  await assert.rejects(host.link.call('host.info', {}), lost);
  host.link.close();
});

test('pauses between attempts grow to five seconds, and start again after a success', async () => {
  const host = new Host();
  await host.become('connected');
  host.away = true;
  host.drop();
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 7; attempt += 1) {
    await until(() => host.clock.waiting.size === 1 && host.clock.nextMs <= 5000);
    pauses.push(host.clock.nextMs);
    if (attempt === 6) host.away = false;
    host.clock.pass(host.clock.nextMs);
  }
  await host.become('connected');
  host.drop();
  pauses.push(host.clock.nextMs);
  assert.deepEqual(pauses, [250, 500, 1000, 2000, 4000, 5000, 5000, 250]);
  host.link.close();
});

test('a host that never says hello is given up, and tried again', async () => {
  const host = new Host();
  await host.become('connected');
  host.mute = true;
  host.drop();
  host.clock.pass(host.clock.nextMs);
  await until(() => host.ends.length === 2);
  let closed = false;
  host.ends.at(-1)?.onClose(() => {
    closed = true;
  });
  host.clock.pass(9_999);
  assert.equal(closed, false);
  host.clock.pass(1);
  await until(() => closed);
  host.mute = false;
  await until(() => host.clock.waiting.size === 1);
  host.clock.pass(host.clock.nextMs);
  await host.become('connected');
  host.link.close();
});

test('closing ends all attempts', async () => {
  const host = new Host();
  await host.become('connected');
  host.drop();
  host.link.close();
  assert.deepEqual([host.clock.waiting.size, host.ends.length], [0, 1]);
});
