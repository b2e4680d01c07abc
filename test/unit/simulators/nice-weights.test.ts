import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxNice, weightOfNice } from '#shared/simulators/schedule/nice-weights.ts';

test('each step of niceness is worth a factor of about 1.25', () => {
  assert.deepEqual([0, 5, 10, 19].map(weightOfNice), [1024, 335, 110, 15]);
  const steps = Array.from({ length: maxNice }, (_, nice) => weightOfNice(nice) / weightOfNice(nice + 1));
  assert.ok(
    steps.every((step) => step > 1.15 && step < 1.35),
    steps.join(' '),
  );
  assert.deepEqual([-3, 40].map(weightOfNice), [1024, 15]);
});
