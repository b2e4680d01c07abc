import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeadlockWatch } from '#engine/supervisor/deadlock-watch.ts';
import type { LabEvent } from '#shared/model/lab.ts';

const mutex = (id: string) => ({ id, type: 'mutex' }) as const;
const gets = (actor: string, id: string): LabEvent => ({
  seq: 1,
  actor,
  atNs: 1,
  kind: 'proceed',
  object: mutex(id),
  op: 'lock',
  outcome: 'ok',
  waitSeq: 1,
  held: [],
});
const wants = (actor: string, id: string, waitSeq: number): LabEvent => ({
  seq: 1,
  actor,
  atNs: 2,
  kind: 'wait',
  object: mutex(id),
  op: 'lock',
  waitSeq,
  timed: false,
  held: [],
});

test('a cycle counts at the second sample that finds the same waits, and is reported once', () => {
  const watch = new DeadlockWatch();
  watch.receive([gets('t1', 'A'), gets('t2', 'B'), wants('t1', 'B', 1), wants('t2', 'A', 1)]);
  assert.deepEqual(watch.sample(10), []);
  const [finding] = watch.sample(20);
  assert.deepEqual(
    [finding?.kind, finding?.atNs, finding?.actors.toSorted(), finding?.objects.toSorted()],
    ['deadlock', 20, ['t1', 't2'], ['A', 'B']],
  );
  assert.deepEqual(watch.sample(30), []);
});

test('a cycle that was resolved in between does not count', () => {
  const watch = new DeadlockWatch();
  watch.receive([gets('t1', 'A'), gets('t2', 'B'), wants('t1', 'B', 1), wants('t2', 'A', 1)]);
  watch.sample(10);
  watch.receive([wants('t2', 'A', 2)]); // it waits again: the first wait had ended
  assert.deepEqual(watch.sample(20), []);
});

test('a lock taken twice by its owner is a deadlock with itself', () => {
  const watch = new DeadlockWatch();
  watch.receive([gets('t1', 'A'), wants('t1', 'A', 1)]);
  watch.sample(10);
  assert.equal(watch.sample(20)[0]?.detail.key, 'self-deadlock');
});

test('a cycle found by only one sample is undecided', () => {
  const watch = new DeadlockWatch();
  watch.receive([gets('t1', 'A'), wants('t1', 'A', 1)]);
  assert.equal(watch.isUndecided, false);
  watch.sample(10);
  assert.equal(watch.isUndecided, true);
  watch.sample(20);
  assert.equal(watch.isUndecided, false);
});
