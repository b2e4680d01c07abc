import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitsOf } from '#engine/supervisor/run-limits.ts';
import { scenario } from '#scenarios/recursive-lock/scenario.ts';

const byItself = { id: 'recursive' };
const stuck = { id: 'plain', endsBy: 'limit' } as const;

test('a run that ends by itself has the limit of its scenario', () => {
  assert.deepEqual(limitsOf(scenario.manifest, byItself, { limitMs: 4000 }), {
    total: { limitMs: 60_000, longestMs: 300_000 },
    stuck: null,
  });
});

test('one that cannot gets its time after its last actor has started, however late that is', () => {
  assert.deepEqual(limitsOf(scenario.manifest, stuck, { limitMs: 4000 }), {
    total: { limitMs: 64_000, longestMs: 320_000 },
    stuck: { limitMs: 4000, longestMs: 20_000 },
  });
});

test('the user’s own limit holds for either', () => {
  const total = { limitMs: 500, longestMs: 500 };
  assert.deepEqual(limitsOf(scenario.manifest, byItself, {}, 500), { total, stuck: null });
  assert.deepEqual(limitsOf(scenario.manifest, stuck, { limitMs: 4000 }, 500), {
    total,
    stuck: { limitMs: 4000, longestMs: 500 },
  });
});
