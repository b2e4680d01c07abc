import { median } from '#shared/analysis/median.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createEngine } from '#engine/engine.ts';
import type { Engine, HistoryChunk } from '#engine/ports.ts';
import { Ring } from '#engine/history/ring.ts';
import { sessionBytes } from '#engine/history/file-size.ts';
import { createClient, type Client } from '#shared/rpc/client.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { createMemoryPair } from '#shared/rpc/memory-transport.ts';
import { type Bench, type BenchOptions, type BenchResult } from './bench.ts';
import { collector } from './memory.ts';
import { syntheticTicks } from './synthetic-ticks.ts';

const usual = 500;
const seeks = 50;
const fromMs = Date.UTC(2026, 0, 5, 9);
const wide = { seconds: 24 * 3600, bytes: 4 * 2 ** 30 };

const alone = (result: Pick<BenchResult, 'name' | 'value' | 'unit' | 'goal'>): BenchResult => ({
  bench: 'store',
  peer: null,
  peerValue: null,
  ratio: null,
  ...result,
});

/** A ring with some seconds of a synthetic machine. */
function filledRing(processes: number, share: number, seconds: number): Ring {
  const ring = new Ring(wide, 3000);
  const ticks = syntheticTicks({ processes, share, fromMs });
  for (let second = 0; second < seconds; second += 1) ring.add(ticks.next().value, second === 0);
  return ring;
}

/** Memory that half an hour takes: everything held, not only what the ring counts. */
async function ringMemory(processes: number, share: number): Promise<number> {
  const collect = collector();
  const held = async (): Promise<number> => {
    collect();
    await delay(200); // another thread returns buffers
    collect();
    await delay(200);
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await held();
  const ring = filledRing(processes, share, 1800);
  const after = await held();
  return Math.max(after - before, ring.info.bytes) / 2 ** 20;
}

/** An engine as screens use it, in a folder that is removed at the end of the scope. */
async function scratchEngine(
  options: BenchOptions,
): Promise<{ readonly engine: Engine; readonly client: Client } & AsyncDisposable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'procession-bench-'));
  const engine = await createEngine({
    entries: options.entries,
    dataDir,
    record: true,
    history: true,
    sampler: 'auto',
    host: 'terminal',
    exportTarget: async () => null,
    onProblem: (error) => options.say(error.message),
  });
  const [near, far] = createMemoryPair();
  dispatch(engine, far);
  const client = createClient(near);
  return {
    engine,
    client,
    [Symbol.asyncDispose]: async () => {
      client.close();
      await engine.dispose();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Time in ms from the request to the table at an instant. */
function seekMs(client: Client, sessionId: string, from: string): Promise<number> {
  const startedAtMs = performance.now();
  return new Promise((resolve, reject) => {
    const stop = client.subscribe(
      'history.play',
      { sessionId, from, speed: 0 },
      {
        onMessage: () => {
          resolve(performance.now() - startedAtMs);
          stop();
        },
        onEnd: (error) => reject(error ?? new Error('it ended before the table')),
      },
    );
  });
}

async function seeking(options: BenchOptions, processes: number): Promise<readonly number[]> {
  await using opened = await scratchEngine(options);
  const seconds = 3600;
  const ring = filledRing(processes, 0.1, seconds);
  let afterMs = 0;
  const next = async (): Promise<HistoryChunk | null> => {
    const chunk = ring.after(afterMs);
    afterMs = chunk?.toMs ?? afterMs;
    return chunk;
  };
  const sessionId = await opened.engine.store.keep('', next);
  // As on the screen: the first request starts the reading threads.
  await opened.client.call('history.info', { sessionId });
  const times: number[] = [];
  for (let seek = 0; seek < seeks; seek += 1) {
    // Spread over the hour, and never the same chunk twice in a row.
    const atMs = fromMs + ((seek * 0.618_034) % 1) * seconds * 1000;
    times.push(await seekMs(opened.client, sessionId, new Date(atMs).toISOString()));
  }
  return times;
}

/** Bytes per second that full recording adds to the file. */
async function recordingRate(options: BenchOptions, processes: number, share: number): Promise<number> {
  await using opened = await scratchEngine(options);
  const { store } = opened.engine;
  const ring = new Ring(wide, 3000);
  const seconds = 300;
  const ticks = syntheticTicks({ processes, share, fromMs });
  for (let second = 0; second < seconds; second += 1) {
    ring.add(ticks.next().value, second === 0);
    store.recordMachine(ring.growing() as HistoryChunk);
    await store.flush();
  }
  const path = store.current?.path ?? '';
  // Closing merges the log into the file: what remains of it.
  await store.dispose();
  return (await sessionBytes(path)) / seconds;
}

/** The ring's memory, seeking, and what full recording writes. */
export const storeHistory: Bench = async (options) => {
  const processes = options.processes ?? usual;
  options.say('ring');
  const idle = await ringMemory(processes, 0.1);
  const busy = await ringMemory(processes, 1);
  options.say('seek');
  const times = await seeking(options, processes);
  options.say('record');
  const rate = await recordingRate(options, processes, 0.1);
  const busyRate = await recordingRate(options, processes, 1);
  const about = `${processes} processes`;
  return [
    alone({ name: `Memory of 30 minutes of history (${about})`, value: idle, unit: 'MiB', goal: 64 }),
    alone({ name: `Memory of 30 minutes of history (${about}, busy)`, value: busy, unit: 'MiB', goal: 64 }),
    alone({
      name: `Table at an instant of an hour, median of ${seeks} (${about})`,
      value: median(times),
      unit: 'ms',
      goal: 150,
    }),
    alone({
      name: `Table at an instant of an hour, slowest of ${seeks} (${about})`,
      value: Math.max(...times),
      unit: 'ms',
      goal: 150,
    }),
    alone({ name: `Full recording, growth of the file (${about})`, value: rate / 1024, unit: 'KiB/s', goal: null }),
    alone({
      name: `Full recording, growth of the file (${about}, busy)`,
      value: busyRate / 1024,
      unit: 'KiB/s',
      goal: null,
    }),
  ];
};
