import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SyncError } from '#lab/primitives/object.ts';
import { TicketLock } from '#lab/primitives/ticket-lock.ts';
import type { Probe } from '#lab/runtime/probe.ts';

test('a ticket lock can be taken again once it was given back, without a wait', () => {
  const seen: string[] = [];
  const probe: Probe = {
    wait: () => seen.push('wait'),
    proceed: () => seen.push('proceed'),
    release: () => seen.push('release'),
    flush: () => {},
  };
  const lock = TicketLock.create('t', probe);
  for (let round = 0; round < 3; round += 1) {
    lock.lock();
    lock.unlock();
  }
  assert.deepEqual(seen, Array.from({ length: 3 }, () => ['proceed', 'release']).flat());
});

test('giving back a ticket lock that is not held throws', () => {
  const lock = TicketLock.create('t');
  assert.throws(() => lock.unlock(), SyncError);
  lock.lock();
  lock.unlock();
  assert.throws(() => lock.unlock(), SyncError);
});
