import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, say } from '#scenarios/check.ts';

test('a value that was not observed is shown as unknown, never as a gap in the sentence', () => {
  const words = { observed: { ms: Math.min(), count: 3, text: 'a' }, expected: say('other', { ms: Number.NaN }) };
  assert.deepEqual(check(false, words), {
    status: 'failed',
    expected: { says: 'other', params: { ms: '–' } },
    observed: { says: 'observed', params: { ms: '–', count: 3, text: 'a' } },
  });
});
