import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut, type Box } from '#shared/graph/layout.ts';
import type { Pair } from '#shared/graph/pairs.ts';

const graphs = fc
  .array(fc.record({ width: fc.integer({ min: 20, max: 140 }), height: fc.integer({ min: 16, max: 60 }) }), {
    minLength: 1,
    maxLength: 24,
  })
  .chain((sizes) => {
    const boxes = sizes.map((size, index): Box => ({ id: `n${index}`, ...size }));
    const id = fc.constantFrom(...boxes.map((box) => box.id));
    return fc.record({
      boxes: fc.constant(boxes),
      // Cycles, both directions, loops and repeated pairs are all among them.
      pairs: fc.array(fc.record({ from: id, to: id }), { maxLength: 40 }),
    });
  });

const placesOf = (boxes: readonly Box[], pairs: readonly Pair[]) => layOut(boxes, pairs, 62);

test('whatever the graph, no node is lost, none overlaps another, and all are inside the picture', () => {
  fc.assert(
    fc.property(graphs, ({ boxes, pairs }) => {
      const { places, width, height } = placesOf(boxes, pairs);
      assert.deepEqual(
        [...places.keys()],
        boxes.map(({ id }) => id),
      );
      for (const [index, a] of boxes.entries()) {
        const p = places.get(a.id);
        assert.ok(p && Number.isFinite(p.x) && Number.isFinite(p.y));
        assert.ok(p.x - a.width / 2 >= 0 && p.x + a.width / 2 <= width && p.y - a.height / 2 >= 0);
        assert.ok(p.y + a.height / 2 <= height);
        for (const b of boxes.slice(index + 1)) {
          const q = places.get(b.id);
          assert.ok(q);
          const apart =
            Math.abs(p.x - q.x) >= (a.width + b.width) / 2 || Math.abs(p.y - q.y) >= (a.height + b.height) / 2;
          assert.ok(apart, `${a.id} and ${b.id}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the same graph always has the same places', () => {
  fc.assert(
    fc.property(graphs, ({ boxes, pairs }) => {
      assert.deepEqual(placesOf(boxes, pairs), placesOf(boxes, pairs));
    }),
    { numRuns: 20 },
  );
});

test('a cycle comes out as a circle: no two of its edges cross', () => {
  for (const length of [4, 6, 10, 20]) {
    const ids = Array.from({ length }, (_, index) => `n${index}`);
    const pairs = ids.map((from, index) => ({ from, to: ids[(index + 1) % length] ?? '' }));
    const { places } = placesOf(
      ids.map((id) => ({ id, width: 112, height: 40 })),
      pairs,
    );
    const at = (id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN };
    const turn = (a: string, b: string, c: string): number => {
      const [p, q, r] = [at(a), at(b), at(c)];
      return Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
    };
    for (const a of pairs)
      for (const b of pairs) {
        if (new Set([a.from, a.to, b.from, b.to]).size < 4) continue;
        const crosses =
          turn(a.from, a.to, b.from) !== turn(a.from, a.to, b.to) &&
          turn(b.from, b.to, a.from) !== turn(b.from, b.to, a.to);
        assert.ok(!crosses, `${length}: ${a.from}>${a.to} and ${b.from}>${b.to}`);
      }
  }
});
