import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeHazard, findLockOrderHazards, lockOrderEdges } from '#shared/analysis/lock-order.ts';
import { findLocksetRaces } from '#shared/analysis/lockset.ts';
import { syncStateOf } from '#shared/analysis/sync-state.ts';
import { describeCycle, findDeadlocks, sameDeadlock, waitForEdges } from '#shared/analysis/wait-for.ts';
import type { LabEvent, LabEventBody, ObjectType } from '#shared/model/lab.ts';

/** Builds a log line by line. */
class Script {
  readonly events: LabEvent[] = [];
  readonly #held = new Map<string, string[]>();
  #waitSeq = 0;

  wants(actor: string, id: string, options: { timed?: boolean; type?: ObjectType } = {}): this {
    this.#waitSeq += 1;
    return this.#add(actor, {
      kind: 'wait',
      object: { id, type: options.type ?? 'mutex' },
      op: 'lock',
      waitSeq: this.#waitSeq,
      timed: options.timed ?? false,
      held: this.#heldBy(actor),
    });
  }

  gets(actor: string, id: string, options: { nonBlocking?: boolean; type?: ObjectType } = {}): this {
    const held = [...this.#heldBy(actor)];
    this.#heldBy(actor).push(id);
    return this.#add(actor, {
      kind: 'proceed',
      object: { id, type: options.type ?? 'mutex' },
      op: 'lock',
      outcome: 'ok',
      waitSeq: this.#waitSeq,
      held,
      ...(options.nonBlocking ? { nonBlocking: true } : {}),
    });
  }

  frees(actor: string, id: string): this {
    const held = this.#heldBy(actor);
    held.splice(held.indexOf(id), 1);
    return this.#add(actor, { kind: 'release', object: { id, type: 'mutex' }, op: 'unlock' });
  }

  writes(actor: string, variable: string, options: { atomic?: boolean; op?: 'read' | 'write' } = {}): this {
    return this.#add(actor, {
      kind: 'access',
      variable,
      op: options.op ?? 'write',
      count: 1,
      atomic: options.atomic ?? false,
      held: [...this.#heldBy(actor)],
    });
  }

  #heldBy(actor: string): string[] {
    const held = this.#held.get(actor) ?? [];
    this.#held.set(actor, held);
    return held;
  }

  #add(actor: string, body: LabEventBody): this {
    const at = this.events.length + 1;
    this.events.push({ ...structuredClone(body), seq: at, actor, atNs: at });
    return this;
  }
}

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

test('a variable without a common lock is a race; with one, atomic, or only read, it is not', () => {
  assert.deepEqual(findLocksetRaces(new Script().writes('t1', 'x').writes('t2', 'x').events), [
    { variable: 'x', actors: ['t1', 't2'] },
  ]);
  assert.deepEqual(
    findLocksetRaces(new Script().gets('t1', 'A').writes('t1', 'x').gets('t2', 'B').writes('t2', 'x').events).length,
    1,
  );
  assert.deepEqual(
    findLocksetRaces(new Script().gets('t1', 'A').writes('t1', 'x').gets('t2', 'A').writes('t2', 'x').events),
    [],
  );
  assert.deepEqual(
    findLocksetRaces(new Script().writes('t1', 'x', { atomic: true }).writes('t2', 'x', { atomic: true }).events),
    [],
  );
  assert.deepEqual(
    findLocksetRaces(new Script().writes('t1', 'x', { op: 'read' }).writes('t2', 'x', { op: 'read' }).events),
    [],
  );
});
