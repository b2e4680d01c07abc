import assert from 'node:assert/strict';
import test from 'node:test';
import { RecordingReader } from '#engine/history/recording-reader.ts';
import { HistoryPlayer } from '#engine/history/history-player.ts';
import { Ring } from '#engine/history/ring.ts';
import { applyDelta, type ProcessTick, type RowTable } from '#shared/model/delta.ts';
import { AppError } from '#shared/errors.ts';
import { fill, frameAt, ringSource, rowsAt, startMs } from '../../support/fake-ticks.ts';

const wide = { seconds: 3600, bytes: 64 * 2 ** 20 };
const second = (tick: ProcessTick): number => (Date.parse(tick.time) - startMs) / 1000;

/** Lets everything that is ready run: reading is asynchronous, yet waits for nothing. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A player with a clock that stands until it is moved. */
function play(options: {
  readonly ring: Ring;
  readonly from?: number;
  readonly speed: number;
  readonly complete?: boolean;
  readonly takes?: boolean;
}) {
  const timers: { atMs: number; fire: () => void }[] = [];
  const ticks: (ProcessTick & { readonly atMs: number })[] = [];
  const table: RowTable = new Map();
  let nowMs = 0;
  let ended = 0;
  let failure: unknown = null;
  const player: HistoryPlayer = new HistoryPlayer({
    reader: new RecordingReader(ringSource(options.ring)),
    complete: options.complete ?? true,
    fromMs: startMs + (options.from ?? 0) * 1000,
    speed: options.speed,
    clock: { now: () => nowMs, after: (ms, then) => void timers.push({ atMs: nowMs + ms, fire: then }) },
    onTick: (tick) => {
      ticks.push({ ...tick, atMs: nowMs });
      applyDelta(table, tick);
      if (options.takes !== false) queueMicrotask(() => player.taken());
    },
    onEnd: () => {
      ended += 1;
    },
    onFail: (error) => {
      failure = error;
    },
  });
  const run = async (untilMs: number): Promise<void> => {
    for (;;) {
      for (let turn = 0; turn < 5; turn += 1) await settle();
      timers.sort((a, b) => a.atMs - b.atMs);
      const next = timers[0];
      if (!next || next.atMs > untilMs) break;
      timers.shift();
      nowMs = Math.max(nowMs, next.atMs);
      next.fire();
    }
    nowMs = untilMs;
  };
  return { player, ticks, table, run, ended: () => ended, failure: () => failure };
}

function filled(seconds: number): Ring {
  const ring = new Ring(wide, 3000);
  fill(ring, seconds);
  return ring;
}

test('at speed 2 each instant comes after half its time, and the end is reported once', async () => {
  const played = play({ ring: filled(10), from: 5, speed: 2 });
  await played.run(10_000);
  assert.deepEqual(
    played.ticks.map((tick) => [second(tick), tick.atMs, tick.seq]),
    [
      [5, 0, 1],
      [6, 500, 2],
      [7, 1000, 3],
      [8, 1500, 4],
      [9, 2000, 5],
    ],
  );
  assert.equal(played.ended(), 1);
});

test('speed 0 sends the table at the instant and stops', async () => {
  const played = play({ ring: filled(10), from: 3.4, speed: 0 });
  await played.run(60_000);
  assert.deepEqual([played.ticks.map((tick) => second(tick)), played.ended()], [[3], 0]);
  assert.deepEqual(
    [...played.table.values()].sort((a, b) => a.pid - b.pid),
    [...rowsAt(3)].sort((a, b) => a.pid - b.pid),
  );
});

test('at speed 100 instants are merged to 20 messages a second with the same content', async () => {
  const played = play({ ring: filled(100), speed: 100 });
  await played.run(10_000);
  const spaces = played.ticks.slice(1).map((tick, index) => tick.atMs - (played.ticks[index]?.atMs ?? 0));
  assert.ok(
    spaces.every((ms) => ms >= 50),
    String(spaces),
  );
  assert.ok(played.ticks.length >= 20 && played.ticks.length <= 22, String(played.ticks.length));
  assert.deepEqual(
    [...played.table.values()].sort((a, b) => a.pid - b.pid),
    [...rowsAt(99)].sort((a, b) => a.pid - b.pid),
  );
  assert.deepEqual(
    [second(played.ticks.at(-1) as ProcessTick), played.ticks.at(-1)?.seq, played.ended()],
    [99, 100, 1],
  );
});

test('a pause in the recording is waited for two seconds at most, divided by the speed', async () => {
  const ring = filled(3);
  ring.add(frameAt(600, 2), false);
  const played = play({ ring, speed: 0.5 });
  await played.run(60_000);
  assert.deepEqual(
    played.ticks.map((tick) => [second(tick), tick.atMs]),
    [
      [0, 0],
      [1, 2000],
      [2, 4000],
      [600, 8000],
    ],
  );
});

test('a reader that takes nothing gets one message, then everything else as one', async () => {
  const played = play({ ring: filled(10), speed: 1, takes: false });
  await played.run(60_000);
  assert.deepEqual([played.ticks.map((tick) => second(tick)), played.ended()], [[0], 0]);
  played.player.taken();
  await played.run(61_000);
  assert.deepEqual(
    played.ticks.map((tick) => second(tick)),
    [0, 9],
  );
  assert.deepEqual(
    [...played.table.values()].sort((a, b) => a.pid - b.pid),
    [...rowsAt(9)].sort((a, b) => a.pid - b.pid),
  );
  played.player.taken();
  await played.run(62_000);
  assert.equal(played.ended(), 1);
});

test('at the end of the ring it continues with new instants', async () => {
  const ring = filled(3);
  const played = play({ ring, speed: 10, complete: false });
  await played.run(5000);
  for (const [atMs, now] of [
    [6000, 3],
    [7000, 4],
  ] as const) {
    ring.add(frameAt(now, now - 1), false);
    played.player.grown();
    await played.run(atMs);
  }
  assert.deepEqual([played.ticks.map((tick) => second(tick)), played.ended()], [[0, 1, 2, 3, 4], 0]);
});

test('where nothing is recorded it says so', async () => {
  const played = play({ ring: new Ring(wide, 3000), speed: 1 });
  await played.run(1000);
  const failure = played.failure();
  assert.ok(failure instanceof AppError);
  assert.equal(failure.code, 'history-empty');
});
