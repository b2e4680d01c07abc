import assert from 'node:assert/strict';
import test from 'node:test';
import { inflateSync } from 'node:zlib';
import { cutChunk } from '#engine/history/cut.ts';
import { RecordingReader } from '#engine/history/recording-reader.ts';
import { GrowingZlib } from '#engine/history/growing-zlib.ts';
import { Ring } from '#engine/history/ring.ts';
import { fill, frameAt, readAll, ringSource, rowsAt, startMs } from '../../support/fake-ticks.ts';

const wide = { seconds: 3600, bytes: 64 * 2 ** 20 };
const at = (second: number): number => startMs + second * 1000;
const stamp = (second: number): string => new Date(at(second)).toISOString();
const sorted = (second: number): unknown => [...rowsAt(second)].sort((a, b) => a.pid - b.pid);

test('a stream that grows is complete at any time, and what any zlib reads', () => {
  const growing = new GrowingZlib();
  let text = '';
  for (let round = 0; round < 400; round += 1) {
    const part = `${JSON.stringify({ round, words: '进程'.repeat(round % 90), even: round % 2 === 0 })}\n`;
    text += part;
    growing.write(part);
    if (round % 37 === 0) assert.equal(inflateSync(growing.complete()).toString(), text);
  }
  const whole = growing.complete();
  assert.equal(inflateSync(whole).toString(), text);
  assert.ok(whole.byteLength < Buffer.byteLength(text) / 5, `${whole.byteLength} of ${text.length}`);
});

test('every recorded instant is read back with the table that it had, across chunks', async () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 100);
  const read = await readAll(ringSource(ring));
  assert.deepEqual(
    read.map(({ time }) => time),
    Array.from({ length: 100 }, (_, second) => stamp(second)),
  );
  assert.deepEqual(
    read.map(({ rows }) => rows),
    Array.from({ length: 100 }, (_, second) => sorted(second)),
  );
  assert.deepEqual([ring.info.from, ring.info.to, ring.info.frames], [stamp(0), stamp(99), 100]);
});

test('a seek finds the last instant up to the one asked for, else the first', async () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 100);
  for (const [asked, found] of [
    [at(41) + 999, 41],
    [at(30), 30],
    [at(30) - 1, 29],
    [0, 0],
    [at(5000), 99],
  ] as const) {
    const frame = await new RecordingReader(ringSource(ring)).seek(asked);
    assert.deepEqual(
      [frame?.time, frame?.changed, frame?.removed, [...(frame?.added ?? [])].sort((a, b) => a.pid - b.pid)],
      [stamp(found), [], [], sorted(found)],
    );
  }
  assert.equal(await new RecordingReader(ringSource(new Ring(wide, 3000))).seek(0), null);
});

test('the ring keeps at least the seconds asked for and not a chunk more, and never more bytes', () => {
  const ring = new Ring({ seconds: 60, bytes: wide.bytes }, 3000);
  fill(ring, 300);
  const kept = (Date.parse(ring.info.to ?? '') - Date.parse(ring.info.from ?? '')) / 1000;
  assert.ok(kept >= 60 && kept < 60 + 31, `${kept} s`);
  const { bytes, to } = ring.info;
  ring.limit({ seconds: 60, bytes: Math.round(bytes / 2) });
  assert.ok(ring.info.bytes <= bytes / 2, `${ring.info.bytes} of ${bytes}`);
  assert.equal(ring.info.to, to);
  fill(ring, 300, 300);
  assert.ok(ring.info.bytes <= bytes / 2, `${ring.info.bytes} of ${bytes}`);
});

test('a gap begins a chunk, and nothing is made up within it', async () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 5);
  ring.add(frameAt(65, 4), false);
  ring.add(frameAt(66, 65), false);
  assert.deepEqual([ring.at(at(60))?.toMs, ring.at(at(65))?.fromMs, ring.info.frames], [at(4), at(65), 7]);
  const read = await readAll(ringSource(ring), at(60));
  assert.deepEqual(
    read.map(({ time, rows }) => ({ time, rows })),
    [4, 65, 66].map((second) => ({ time: stamp(second), rows: sorted(second) })),
  );
});

test('a restarted sampler starts a chunk', () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 5);
  ring.add(frameAt(5, null), true);
  assert.deepEqual([ring.at(at(4))?.frames, ring.at(at(5))?.frames], [5, 1]);
});

test('a clock set back: a small step is waited for, after a larger one future chunks are dropped; instants always grow', async () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 70);
  assert.equal(ring.add(frameAt(70, 69, -2000), false), false);
  assert.equal(ring.add(frameAt(71, 70), false), true);
  const read = await readAll(ringSource(ring));
  assert.deepEqual(
    read.slice(-2).map(({ time, rows }) => ({ time, rows })),
    [69, 71].map((second) => ({ time: stamp(second), rows: sorted(second) })),
  );
  ring.add(frameAt(72, 71, -40_000), false);
  const after = await readAll(ringSource(ring));
  const times = after.map(({ time }) => Date.parse(time));
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  assert.deepEqual([times.at(-1), after.at(-1)?.rows], [at(32), sorted(72)]);
});

test('points of the past: all, then what is new', () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 750);
  const times: string[] = [];
  for (let afterMs = -1; ;) {
    const points = ring.pointsAfter(afterMs);
    if (points.length === 0) break;
    times.push(...points.map(({ time }) => time));
    afterMs = Date.parse(points.at(-1)?.time ?? '');
  }
  assert.deepEqual(
    times,
    Array.from({ length: 750 }, (_, second) => stamp(second)),
  );
});

test('a cut chunk is complete in itself', async () => {
  const ring = new Ring(wide, 3000);
  fill(ring, 30);
  const whole = ring.at(at(0));
  const part = whole && cutChunk(whole, at(10) - 500, at(12));
  assert.ok(part);
  const read = await readAll({ at: async () => part, after: async () => null, complete: true });
  assert.deepEqual(
    read,
    [10, 11, 12].map((second) => ({ time: stamp(second), rows: sorted(second) })),
  );
  assert.deepEqual([part.fromMs, part.toMs, part.frames], [at(10), at(12), 3]);
  assert.deepEqual([cutChunk(whole, at(40), at(50)), cutChunk(whole, 0, at(50))], [null, whole]);
});
