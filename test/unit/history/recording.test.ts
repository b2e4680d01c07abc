import assert from 'node:assert/strict';
import test from 'node:test';
import { Growth } from '#engine/history/growth.ts';

test('the rate is that of the last ten seconds', () => {
  const growth = new Growth();
  assert.equal(growth.bytesPerSecond, 0);
  for (let second = 0; second <= 20; second += 1) growth.add(second * 1000, second * 1000);
  assert.equal(growth.bytesPerSecond, 1000);
  for (let second = 21; second <= 31; second += 1) growth.add(20_000, second * 1000);
  assert.equal(growth.bytesPerSecond, 0);
});
