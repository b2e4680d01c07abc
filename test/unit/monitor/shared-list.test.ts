import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Monitor } from '#engine/ports.ts';
import { createSharedList } from '#engine/shared-list.ts';
import { AppError } from '#shared/errors.ts';

test('the same list is measured once at a time, and the number of different ones is bounded', async () => {
  const ends: (() => void)[] = [];
  const list = (() =>
    new Promise((resolve) => {
      ends.push(() => resolve({ number: ends.length }));
    })) as unknown as Monitor['list'];
  const shared = createSharedList(list);
  const same = Array.from({ length: 400 }, () => shared({ intervalMs: 20, extras: ['io', 'pss'] }));
  same.push(shared({ intervalMs: 20, extras: ['pss', 'io'] }));
  assert.equal(ends.length, 1);
  for (let intervalMs = 21; intervalMs < 36; intervalMs += 1) void shared({ intervalMs, extras: [] });
  assert.equal(ends.length, 16);
  assert.throws(
    () => shared({ intervalMs: 40, extras: [] }),
    (error) => error instanceof AppError && error.code === 'too-many-calls',
  );
  ends[0]?.();
  assert.equal(new Set(await Promise.all(same)).size, 1);
  void shared({ intervalMs: 20, extras: ['io', 'pss'] });
  assert.equal(ends.length, 17, 'the next one is measured anew');
});
