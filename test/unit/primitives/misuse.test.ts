import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoundedQueue } from '#lab/primitives/bounded-queue.ts';
import { Condition } from '#lab/primitives/condition.ts';
import { Event } from '#lab/primitives/event.ts';
import { Mutex } from '#lab/primitives/mutex.ts';
import { silent, SyncError } from '#lab/primitives/object.ts';
import { RecursiveLock } from '#lab/primitives/recursive-lock.ts';
import { Semaphore } from '#lab/primitives/semaphore.ts';
import type { Probe } from '#lab/runtime/probe.ts';

test('unlocking what is not held throws', () => {
  assert.throws(() => Mutex.create('m').unlock(), SyncError);
  assert.throws(() => RecursiveLock.create('r').unlock(), SyncError);
});

test('a mutex is not recursive: its owner is refused, and times out', () => {
  const mutex = Mutex.create('m');
  assert.equal(mutex.lock(), true);
  assert.equal(mutex.tryLock(), false);
  assert.equal(mutex.lock(5), false);
  mutex.unlock();
  assert.equal(mutex.tryLock(), true);
});

test('a recursive lock counts its depth', () => {
  const lock = RecursiveLock.create('r');
  lock.lock();
  lock.lock();
  assert.equal(lock.depth, 2);
  lock.unlock();
  assert.equal(lock.depth, 1);
  lock.unlock();
  assert.equal(lock.depth, 0);
});

test('a bounded semaphore refuses a release too many, an unbounded one does not', () => {
  assert.throws(() => Semaphore.create({ id: 's', permits: 1, bounded: true }).release(), SyncError);
  const free = Semaphore.create({ id: 's', permits: 0, bounded: false });
  assert.equal(free.acquire(1), false);
  free.release();
  assert.equal(free.acquire(1), true);
});

test('a semaphore reports the permits that are free after each call', () => {
  const sizes: (number | undefined)[] = [];
  const probe = {
    ...silent,
    proceed: (_object, _op, _outcome, more) => void sizes.push(more?.size),
    release: (_object, _op, more) => void sizes.push(more?.size),
  } satisfies Probe;
  const semaphore = Semaphore.create({ id: 's', permits: 2, bounded: true, probe });
  semaphore.acquire();
  semaphore.acquire();
  semaphore.release();
  semaphore.release();
  assert.deepEqual(sizes, [1, 0, 1, 2]);
});

test('a condition is used with its mutex held', () => {
  assert.throws(() => Condition.create('c', Mutex.create('m')).notify(), SyncError);
  assert.throws(() => Condition.create('c', Mutex.create('m')).wait(1), SyncError);
});

test('a set event lets all threads pass until it is cleared', () => {
  const event = Event.create('e');
  event.set();
  assert.equal(event.wait(1), true);
  event.clear();
  assert.equal(event.wait(1), false);
});

test('a full queue refuses after its time limit, an empty one returns nothing, and taskDone is counted', () => {
  const queue = BoundedQueue.create('q', 1);
  assert.equal(queue.put(7, 1), true);
  assert.equal(queue.put(8, 1), false);
  assert.equal(queue.join(1), false);
  assert.equal(queue.get(1), 7);
  assert.equal(queue.get(1), undefined);
  queue.taskDone();
  assert.equal(queue.join(1), true);
  assert.throws(() => queue.taskDone(), SyncError);
});
