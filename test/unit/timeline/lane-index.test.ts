import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addShares, firstEndingAfter, indexSegments, visitLane } from '#shared/timeline/lane-index.ts';
import { laneStates, type LaneSegment } from '#shared/timeline/lane-model.ts';

/** Segments without gaps, from their durations and states; the last one may last. */
const segmentsOf = (
  parts: readonly (readonly [number, number])[],
  isOpen: boolean,
): { readonly segments: readonly LaneSegment[]; readonly endNs: number } => {
  let atNs = 0;
  const segments = parts.map(([length, kind]): LaneSegment => {
    const fromNs = atNs;
    atNs += length;
    return { state: laneStates[kind % laneStates.length] ?? 'running', fromNs, toNs: atNs, object: null };
  });
  const last = segments.at(-1);
  if (isOpen && last) last.toNs = null;
  return { segments, endNs: atNs };
};

const lanes = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 400 }),
    fc.boolean(),
  )
  .map(([parts, isOpen]) => segmentsOf(parts, isOpen));
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('the time per state in any interval is what the segments add up to', () => {
  fc.assert(
    fc.property(lanes, share, share, ({ segments, endNs }, a, b) => {
      const [fromNs, toNs] = [Math.min(a, b) * endNs, Math.max(a, b) * endNs];
      const sums = new Float64Array(laneStates.length);
      addShares(indexSegments(segments), { fromNs, toNs }, sums);
      for (const [kind, state] of laneStates.entries()) {
        const expected = segments
          .filter((segment) => segment.state === state)
          .reduce(
            (sum, segment) =>
              sum + Math.max(0, Math.min(segment.toNs ?? Infinity, toNs) - Math.max(segment.fromNs, fromNs)),
            0,
          );
        assert.ok(Math.abs((sums[kind] ?? 0) - expected) < 1e-6, `${state}: ${sums[kind]} instead of ${expected}`);
      }
    }),
  );
});

test('the first segment that ends after an instant is the one that a search from the start finds', () => {
  fc.assert(
    fc.property(lanes, share, ({ segments, endNs }, at) => {
      const atNs = at * endNs;
      const expected = segments.findIndex(({ toNs }) => (toNs ?? Infinity) > atNs);
      assert.equal(firstEndingAfter(indexSegments(segments), atNs), expected < 0 ? segments.length : expected);
    }),
  );
});

test('no segment is lost by binning: what is drawn covers the view, at one step per pixel', () => {
  fc.assert(
    fc.property(lanes, share, share, fc.integer({ min: 1, max: 300 }), ({ segments, endNs }, a, b, width) => {
      const view = { fromNs: Math.min(a, b) * endNs, toNs: Math.max(a, b) * endNs + 1, width };
      const nsPerPx = (view.toNs - view.fromNs) / width;
      const drawn = new Set<number>();
      let binned = 0;
      let steps = 0;
      visitLane(indexSegments(segments), view, {
        segment: (at, fromPx, toPx) => {
          drawn.add(at);
          steps += 1;
          assert.ok(fromPx >= 0 && toPx <= width && fromPx <= toPx, `${fromPx} to ${toPx}`);
        },
        pixel: (px, shares) => {
          steps += 1;
          assert.ok(px >= 0 && px < width + 1, String(px));
          binned += shares.reduce((sum, time) => sum + time, 0);
        },
      });
      const visible = segments
        .map((segment, at) => ({ segment, at }))
        .filter(({ segment }) => segment.fromNs < view.toNs && (segment.toNs ?? Infinity) > view.fromNs);
      const narrow = visible.filter(({ segment }) => (segment.toNs ?? Infinity) - segment.fromNs < nsPerPx);
      for (const { at } of visible.filter((one) => !narrow.includes(one))) assert.ok(drawn.has(at), `segment ${at}`);
      const expected = narrow.reduce((sum, { segment }) => sum + ((segment.toNs ?? 0) - segment.fromNs), 0);
      assert.ok(binned >= expected - 1e-6, `${binned} of ${expected} ns`);
      assert.ok(steps <= 2 * width + 3, `${steps} steps for ${width} px`);
    }),
  );
});
