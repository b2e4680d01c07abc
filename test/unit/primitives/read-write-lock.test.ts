import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SyncError } from '#lab/primitives/object.ts';
import { priorities, ReadWriteLock } from '#lab/primitives/read-write-lock.ts';

for (const priority of priorities) {
  test(`${priority} first: several readers may be inside, and a writer only alone`, () => {
    const lock = ReadWriteLock.create('l', priority);
    lock.read();
    lock.read();
    assert.equal(lock.readers, 2);
    assert.equal(lock.admits('write', 2), false);
    assert.equal(lock.admits('read', 2), true);
    lock.endRead();
    lock.endRead();
    lock.write();
    assert.equal(lock.admits('write', 3), false);
    assert.equal(lock.admits('read', 3), false);
    lock.endWrite();
    assert.equal(lock.requests, 3);
  });
}

test('in order of arrival only the next request is admitted', () => {
  const lock = ReadWriteLock.create('l', 'arrival');
  assert.deepEqual([lock.admits('read', 0), lock.admits('read', 1)], [true, false]);
});

test('a request counts once it is inside, not while it is being decided', () => {
  const lock = ReadWriteLock.create('l', 'readers');
  const admits = lock.admits.bind(lock);
  const counted: number[] = [];
  lock.admits = (op, ticket) => {
    counted.push(lock.requests);
    return admits(op, ticket);
  };
  lock.read();
  assert.deepEqual([counted, lock.requests, lock.readers], [[0], 1, 1]);
});

test('ending what was not begun throws', () => {
  const lock = ReadWriteLock.create('l', 'readers');
  assert.throws(() => lock.endRead(), SyncError);
  assert.throws(() => lock.endWrite(), SyncError);
  lock.write(); // the internal mutex is free
});
