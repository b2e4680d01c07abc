import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeHazard, findLockOrderHazards, lockOrderEdges } from '#shared/analysis/lock-order.ts';
import { stronglyConnected } from '#shared/analysis/strongly-connected.ts';
import { syncStateOf } from '#shared/analysis/sync-state.ts';
import { describeCycle, findDeadlocks, sameDeadlock, waitForEdges } from '#shared/analysis/wait-for.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { Script } from '../../support/event-script.ts';

const deadlocksOf = (script: Script) => findDeadlocks(waitForEdges(syncStateOf(script.events)));
const hazardsOf = (script: Script) => findLockOrderHazards(lockOrderEdges(script.events)).map(describeHazard);

test('two threads that want each other’s lock are a deadlock, and actors that wait behind it are listed apart', () => {
  const script = new Script()
    .gets('t1', 'A')
    .gets('t2', 'B')
    .wants('t1', 'B')
    .wants('t2', 'A')
    .wants('t3', 'A')
    .wants('main', 't1', { type: 'actor' });
  const [deadlock, ...more] = deadlocksOf(script);
  assert.equal(more.length, 0);
  assert.equal(describeCycle(deadlock?.cycle ?? []), 't1 → B → t2 → A → t1');
  assert.deepEqual(deadlock?.stuck.toSorted(), ['main', 't3']);
});

test('a lock wanted by its own holder is a cycle of one', () => {
  const [deadlock] = deadlocksOf(new Script().gets('t1', 'A').wants('t1', 'A'));
  assert.deepEqual(
    deadlock?.cycle.map((edge) => edge.actor),
    ['t1'],
  );
});

test('a wait with a time limit is no deadlock, nor a wait that ended', () => {
  assert.deepEqual(
    deadlocksOf(new Script().gets('t1', 'A').gets('t2', 'B').wants('t1', 'B', { timed: true }).wants('t2', 'A')),
    [],
  );
  const resolved = new Script()
    .gets('t1', 'A')
    .gets('t2', 'B')
    .wants('t1', 'B')
    .frees('t2', 'B')
    .gets('t1', 'B')
    .wants('t2', 'A');
  assert.deepEqual(deadlocksOf(resolved), []);
});

test('a writer waits for every reader: a cycle through one of them is a deadlock, and a reader waits for no reader', () => {
  const upgrade = new Script()
    .enters('t1', 'R', 'read')
    .enters('t2', 'R', 'read')
    .wants('t1', 'R', { type: 'rwlock', op: 'write' })
    .wants('t2', 'R', { type: 'rwlock', op: 'write' });
  const [deadlock, ...more] = deadlocksOf(upgrade);
  assert.equal(more.length, 0);
  assert.deepEqual(deadlock?.members.toSorted(), ['t1', 't2']);
  const through = new Script()
    .enters('t1', 'R', 'read')
    .enters('t2', 'R', 'read')
    .gets('w', 'A')
    .wants('w', 'R', { type: 'rwlock', op: 'write' })
    .wants('t2', 'A')
    .wants('t3', 'R', { type: 'rwlock', op: 'read' });
  assert.deepEqual(
    deadlocksOf(through).map(({ members, stuck }) => [members.toSorted(), stuck]),
    [[['t2', 'w'], []]],
  );
  assert.deepEqual(deadlocksOf(through.leaves('t2', 'R', 'read')), []);
});

test('a semaphore has no owner, so waiting for one is no edge', () => {
  const script = new Script().gets('t1', 'S', { type: 'semaphore' }).wants('t2', 'S', { type: 'semaphore' });
  assert.deepEqual(waitForEdges(syncStateOf(script.events)), []);
});

test('a late release by an old owner frees nothing', () => {
  const script = new Script().gets('t1', 'A').gets('t2', 'A');
  const late: LabEvent = {
    seq: 3,
    actor: 't1',
    atNs: 3,
    kind: 'release',
    object: { id: 'A', type: 'mutex' },
    op: 'unlock',
  };
  assert.equal(syncStateOf([...script.events, late]).holders.get('A')?.actor, 't2');
});

test('the same cycle in another wait is another deadlock', () => {
  const script = new Script().gets('t1', 'A').gets('t2', 'B').wants('t1', 'B').wants('t2', 'A');
  const [first] = deadlocksOf(script);
  const [again] = deadlocksOf(script.wants('t2', 'A'));
  assert.ok(first && again);
  assert.equal(sameDeadlock(first, first), true);
  assert.equal(sameDeadlock(first, again), false);
});

test('opposite orders are a hazard even when the run was lucky', () => {
  const script = new Script()
    .gets('t1', 'A')
    .gets('t1', 'B')
    .frees('t1', 'B')
    .frees('t1', 'A')
    .gets('t2', 'B')
    .gets('t2', 'A');
  assert.deepEqual(hazardsOf(script), ['A → B (t1), B → A (t2)']);
});

test('no hazard: one order, one thread only, a common gate lock, or a try-lock', () => {
  assert.deepEqual(hazardsOf(new Script().gets('t1', 'A').gets('t1', 'B').gets('t2', 'A').gets('t2', 'B')), []);
  assert.deepEqual(
    hazardsOf(
      new Script().gets('t1', 'A').gets('t1', 'B').frees('t1', 'B').frees('t1', 'A').gets('t1', 'B').gets('t1', 'A'),
    ),
    [],
  );
  const gate = new Script()
    .gets('t1', 'G')
    .gets('t1', 'A')
    .gets('t1', 'B')
    .gets('t2', 'G')
    .gets('t2', 'B')
    .gets('t2', 'A');
  assert.deepEqual(hazardsOf(gate), []);
  const tried = new Script()
    .gets('t1', 'A')
    .gets('t1', 'B', { nonBlocking: true })
    .gets('t2', 'B')
    .gets('t2', 'A', { nonBlocking: true });
  assert.deepEqual(hazardsOf(tried), []);
  const timed = new Script()
    .gets('t1', 'A')
    .wants('t1', 'B', { timed: true })
    .gets('t1', 'B')
    .frees('t1', 'B')
    .frees('t1', 'A')
    .gets('t2', 'B')
    .gets('t2', 'A');
  assert.deepEqual(hazardsOf(timed), []);
});

test('no hazard where start or join keeps the segments apart, and one where they only happened one after another', () => {
  const both = (script: Script, actor: string, first: string, second: string): Script =>
    script.gets(actor, first).gets(actor, second).frees(actor, second).frees(actor, first);
  const joined = both(new Script().starts('t1', 'main'), 't1', 'A', 'B').ends('t1').joins('main', 't1');
  assert.deepEqual(hazardsOf(both(joined.starts('t2', 'main'), 't2', 'B', 'A')), []);
  const parent = both(new Script().starts('main', null), 'main', 'A', 'B');
  assert.deepEqual(hazardsOf(both(parent.starts('t1', 'main'), 't1', 'B', 'A')), []);
  const lucky = both(new Script().starts('t1', 'main').starts('t2', 'main'), 't1', 'A', 'B').ends('t1');
  assert.deepEqual(hazardsOf(both(lucky.joins('main', 't1'), 't2', 'B', 'A')), ['A → B (t1), B → A (t2)']);
  // The parent asks for its second lock only after the start: the child may come between.
  const open = new Script().starts('main', null).gets('main', 'A').starts('t1', 'main').gets('main', 'B');
  assert.equal(hazardsOf(both(open.frees('main', 'B').frees('main', 'A'), 't1', 'B', 'A')).length, 1);
  // As the child reports it: its parent began to start it before it took a lock.
  const early = both(new Script().starts('main', null).wait(5), 'main', 'A', 'B').starts('t1', 'main', 1);
  assert.equal(hazardsOf(both(early, 't1', 'B', 'A')).length, 1);
});

test('the edges of a hazard say where the first lock was taken and the second was asked for', () => {
  const script = new Script().gets('t1', 'A').gets('t1', 'B').frees('t1', 'B').frees('t1', 'A').gets('t2', 'B');
  const [hazard] = findLockOrderHazards(lockOrderEdges(script.gets('t2', 'A').events));
  assert.deepEqual(
    hazard?.edges.map(({ taken, asked }) => [taken?.seq, asked.seq]),
    [
      [1, 2],
      [5, 6],
    ],
  );
});

test('a hazard can go round three threads', () => {
  const script = new Script()
    .gets('t1', 'A')
    .gets('t1', 'B')
    .gets('t2', 'B')
    .gets('t2', 'C')
    .gets('t3', 'C')
    .gets('t3', 'A');
  assert.deepEqual(hazardsOf(script), ['A → B (t1), B → C (t2), C → A (t3)']);
});

test('strongly connected components are the sets that reach each other', () => {
  const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { maxLength: 20 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const successors = new Map<string, string[]>();
      for (const [from, to] of pairs) successors.set(`${from}`, [...(successors.get(`${from}`) ?? []), `${to}`]);
      const reaches = (from: string, to: string): boolean => {
        const seen = new Set([from]);
        for (const node of seen) for (const next of successors.get(node) ?? []) seen.add(next);
        return seen.has(to);
      };
      const components = stronglyConnected(successors);
      const nodes = components.flat();
      assert.equal(new Set(nodes).size, nodes.length);
      for (const one of nodes)
        for (const other of nodes) {
          const together = components.some((group) => group.includes(one) && group.includes(other));
          assert.equal(together, reaches(one, other) && reaches(other, one));
        }
    }),
  );
});
