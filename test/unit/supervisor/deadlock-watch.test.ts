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

test('a cycle counts at the second look that finds the same waits, and is told once', () => {
  const watch = new DeadlockWatch();
  watch.take([gets('t1', 'A'), gets('t2', 'B'), wants('t1', 'B', 1), wants('t2', 'A', 1)]);
  assert.deepEqual(watch.look(10), []);
  const [finding] = watch.look(20);
  assert.deepEqual(
    [finding?.kind, finding?.atNs, finding?.actors.toSorted(), finding?.objects.toSorted()],
    ['deadlock', 20, ['t1', 't2'], ['A', 'B']],
  );
  assert.deepEqual(watch.look(30), []);
});

test('a cycle that was gone in between is none', () => {
  const watch = new DeadlockWatch();
  watch.take([gets('t1', 'A'), gets('t2', 'B'), wants('t1', 'B', 1), wants('t2', 'A', 1)]);
  watch.look(10);
  watch.take([wants('t2', 'A', 2)]); // it waits anew: the first wait had ended
  assert.deepEqual(watch.look(20), []);
});

test('a lock taken twice by its owner is a deadlock with itself', () => {
  const watch = new DeadlockWatch();
  watch.take([gets('t1', 'A'), wants('t1', 'A', 1)]);
  watch.look(10);
  assert.equal(watch.look(20)[0]?.detail.key, 'self-deadlock');
});

test('a cycle that one look alone has found is undecided', () => {
  const watch = new DeadlockWatch();
  watch.take([gets('t1', 'A'), wants('t1', 'A', 1)]);
  assert.equal(watch.isUndecided, false);
  watch.look(10);
  assert.equal(watch.isUndecided, true);
  watch.look(20);
  assert.equal(watch.isUndecided, false);
});
