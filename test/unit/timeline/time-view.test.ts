import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clampView, panBy, ticksOf, viewOf, zoomAt, type TimeView } from '#shared/timeline/time-view.ts';

const limits: TimeView = { fromNs: 0, toNs: 10e9 };
const views = fc
  .tuple(fc.integer({ min: 0, max: 9_999_000_000 }), fc.integer({ min: 1000, max: 1_000_000_000 }))
  .map(([fromNs, span]) => clampView({ fromNs, toNs: fromNs + span }, limits));

test('zooming keeps the instant under the pointer, and stops at a microsecond and at the whole run', () => {
  fc.assert(
    fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), (view, share) => {
      const atNs = view.fromNs + share * (view.toNs - view.fromNs);
      const nearer = zoomAt(view, limits, atNs, 0.5);
      assert.ok(Math.abs((atNs - nearer.fromNs) / (nearer.toNs - nearer.fromNs) - share) < 1e-3);
    }),
  );
  let view = limits;
  for (let index = 0; index < 60; index += 1) view = zoomAt(view, limits, 5e9, 0.5);
  assert.equal(view.toNs - view.fromNs, 1000);
  for (let index = 0; index < 60; index += 1) view = zoomAt(view, limits, 5e9, 2);
  assert.deepEqual(view, limits);
});

test('a view stays within the run, whatever moves it', () => {
  fc.assert(
    fc.property(views, fc.integer({ min: -2e10, max: 2e10 }), (view, byNs) => {
      const moved = panBy(view, limits, byNs);
      assert.ok(moved.fromNs >= limits.fromNs && moved.toNs <= limits.toNs);
      assert.ok(Math.abs(moved.toNs - moved.fromNs - (view.toNs - view.fromNs)) < 1);
      const shown = viewOf(view, limits);
      assert.ok(shown.fromNs <= view.fromNs && shown.toNs >= view.toNs);
    }),
  );
});

test('ticks are round, in the view, and not more than asked for', () => {
  fc.assert(
    fc.property(views, fc.integer({ min: 1, max: 20 }), (view, maxTicks) => {
      const { stepNs, at } = ticksOf(view, maxTicks);
      assert.ok(at.length <= maxTicks + 1, `${at.length} ticks`);
      assert.match(String(stepNs), /^[125]0*$/u);
      assert.ok(at.every((ns) => ns >= view.fromNs && ns <= view.toNs));
    }),
  );
});
