import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '#shared/i18n/translator.ts';
import { placeText } from '#cli/output/run-progress.ts';

const t = translator('en');

test('the place in a series names its count, and the time left once a few are done', () => {
  const at = (done: number, seconds: number): string =>
    placeText(t, { done, total: 60, startedAtMs: 0 }, seconds * 1000);
  assert.deepEqual(
    [at(0, 0), at(2, 8), at(20, 30), at(20, 100), at(59, 1)],
    ['[1/60]', '[3/60]', '[21/60, about 60 s left]', '[21/60, about 3 min left]', '[60/60, about 1 s left]'],
  );
});
