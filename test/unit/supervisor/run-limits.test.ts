import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitsOf } from '#engine/supervisor/run-limits.ts';
import { scenario } from '#scenarios/recursive-lock/scenario.ts';

const byItself = { id: 'recursive' };
const stuck = { id: 'plain', endsBy: 'limit' } as const;

test('a run that ends by itself has the limit of its scenario', () => {
  assert.deepEqual(limitsOf(scenario.manifest, byItself, { limitMs: 4000 }), {
    totalMs: 60_000,
    longestMs: 300_000,
    stuckMs: null,
  });
});

test('one that cannot gets its time after its last actor has started, however late that is', () => {
  assert.deepEqual(limitsOf(scenario.manifest, stuck, { limitMs: 4000 }), {
    totalMs: 64_000,
    longestMs: 320_000,
    stuckMs: 4000,
  });
});

test('the user’s own limit holds for either', () => {
  assert.deepEqual(limitsOf(scenario.manifest, byItself, {}, 500), { totalMs: 500, longestMs: 500, stuckMs: null });
  assert.equal(limitsOf(scenario.manifest, stuck, { limitMs: 4000 }, 500).totalMs, 500);
});
