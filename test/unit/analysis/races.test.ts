import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findLockOrderHazards, lockOrderEdges } from '#shared/analysis/lock-order.ts';
import { findLocksetRaces } from '#shared/analysis/lockset.ts';
import { findLostUpdates } from '#shared/analysis/lost-update.ts';
import { findRaces } from '#shared/analysis/races.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { Script } from '../../support/event-script.ts';

/** Which of both analyses found each race. */
const found = (script: Script) => findRaces(script.events).map(({ variable, foundBy }) => `${variable} ${foundBy}`);
const warned = (script: Script) => findLocksetRaces(script.events).map(({ variable }) => variable);
const locked = (script: Script, actor: string, lock: string, variable: string): Script =>
  script.gets(actor, lock).writes(actor, variable).frees(actor, lock);

test('lockset: exclusive to the first actor, then the locks common to all; a warning needs a write since then', () => {
  assert.deepEqual(warned(new Script().writes('t1', 'x').writes('t2', 'x')), ['x']);
  assert.deepEqual(warned(new Script().writes('t1', 'x').reads('t2', 'x')), []);
  assert.deepEqual(warned(new Script().writes('t1', 'x').reads('t2', 'x').writes('t1', 'x')), ['x']);
  assert.deepEqual(warned(locked(new Script().writes('t1', 'x'), 't2', 'A', 'x')), []);
  assert.deepEqual(warned(locked(locked(new Script(), 't1', 'A', 'x'), 't2', 'B', 'x')), []);
  const third = locked(locked(locked(new Script(), 't1', 'A', 'x'), 't2', 'B', 'x'), 't1', 'A', 'x');
  assert.deepEqual(warned(third), ['x']);
  const atomic = new Script().writes('t1', 'x', { atomic: true }).writes('t2', 'x', { atomic: true });
  assert.deepEqual(warned(atomic), []);
  assert.deepEqual(found(atomic), []);
});

test('unordered accesses with no common lock are a race that both analyses find, shown by the two accesses', () => {
  const script = new Script().writes('t1', 'x').writes('t2', 'x');
  assert.deepEqual(found(script), ['x both']);
  assert.deepEqual(
    findRaces(script.events)[0]?.accesses.map(({ seq, actor }) => [seq, actor]),
    [
      [1, 't1'],
      [2, 't2'],
    ],
  );
  assert.deepEqual(found(new Script().reads('t1', 'x').reads('t2', 'x')), []);
  assert.deepEqual(found(locked(locked(new Script(), 't1', 'A', 'x'), 't2', 'A', 'x')), []);
});

test('only happens-before finds two accesses with two locks, and one without a lock before one with it', () => {
  assert.deepEqual(found(locked(locked(new Script(), 't1', 'A', 'x'), 't2', 'B', 'x')), ['x happens-before']);
  assert.deepEqual(found(locked(new Script().writes('t1', 'x'), 't2', 'A', 'x')), ['x happens-before']);
  assert.deepEqual(found(new Script().writes('t1', 'x', { atomic: true }).writes('t2', 'x')), ['x happens-before']);
});

test('only the lockset rule finds what a lock happened to order; start, join and messages order it for certain', () => {
  const hidden = new Script().writes('t1', 'x').uses('t1', 'A').uses('t2', 'A').writes('t2', 'x');
  assert.deepEqual(found(hidden), ['x lockset']);
  const lives = new Script().writes('main', 'x').starts('t1', 'main').writes('t1', 'x').ends('t1');
  assert.deepEqual(warned(lives), ['x']);
  assert.deepEqual(found(lives.joins('main', 't1').writes('main', 'x')), []);
  const unjoined = new Script().starts('t1', 'main').writes('t1', 'x').ends('t1').writes('main', 'x');
  assert.deepEqual(found(unjoined), ['x both']);
  const collected = new Script().starts('t1', 'main').writes('t1', 'x').exits('t1', 'main').writes('main', 'x');
  assert.deepEqual(found(collected), []);
});

test('what a parent does between the start of a child and the child’s first report is not before the child', () => {
  const script = (forkedNs?: number) =>
    new Script().starts('main', null).writes('main', 'x').starts('t1', 'main', forkedNs).writes('t1', 'x');
  assert.deepEqual(found(script()), []);
  assert.deepEqual(found(script(2)), []);
  assert.deepEqual(found(script(1)), ['x both']);
});

test('puts and gets, events, conditions, barriers and atomics order accesses; a different item does not', () => {
  const passed = (item: number) =>
    new Script()
      .writes('t1', 'x')
      .goesOn('t1', 'q', 'queue', { op: 'put', item: 1 })
      .goesOn('t3', 'q', 'queue', { op: 'put', item: 2 })
      .goesOn('t2', 'q', 'queue', { op: 'get', item })
      .writes('t2', 'x');
  assert.deepEqual(found(passed(1)), []);
  assert.deepEqual(found(passed(2)), ['x both']);
  const getReportedFirst = new Script()
    .writes('t1', 'x')
    .goesOn('t2', 'q', 'queue', { op: 'get', item: 1 })
    .writes('t2', 'x')
    .goesOn('t1', 'q', 'queue', { op: 'put', item: 1 });
  assert.deepEqual(found(getReportedFirst), []);
  for (const type of ['event', 'condition'] as const)
    assert.deepEqual(
      found(new Script().writes('t1', 'x').signals('t1', 'e', type).goesOn('t2', 'e', type).writes('t2', 'x')),
      [],
    );
  const flag = (script: Script) =>
    script.writes('t1', 'f', { atomic: true }).reads('t2', 'f', { atomic: true }).writes('t2', 'x');
  assert.deepEqual(found(flag(new Script().writes('t1', 'x'))), []);
  assert.deepEqual(found(flag(new Script().writes('t2', 'x').writes('t1', 'x'))), ['x both']);
});

test('a message orders what its sender did before and its receiver does later; without it the accesses race', () => {
  const passed = (...messages: readonly string[]) => {
    const script = new Script().starts('main', null).starts('t1', 'main').starts('t2', 'main').writes('t1', 'x');
    for (const step of messages) {
      const [actor = '', op = '', id = ''] = step.split(': ');
      script.goesOn(actor, id, 'channel', { op });
    }
    return found(script.writes('t2', 'x'));
  };
  const done = ['t1: send: t1 → main', 'main: receive: t1 → main'] as const;
  const go = ['main: send: main → t2', 't2: receive: main → t2'] as const;
  assert.deepEqual(passed(...done, ...go), []);
  assert.deepEqual(passed(...done), ['x both']);
  assert.deepEqual(passed(...go, ...done), ['x both'], 'sent before it was known');
  const second = ['main: send: main → t2', ...done, 'main: send: main → t2', 't2: receive: main → t2'];
  assert.deepEqual(passed(...second), ['x both'], 'the message that was sent first is received first');
});

test('a message between the holds of two actors does not hide that they take locks in contradicting orders', () => {
  const both = (script: Script, actor: string, [first, second]: readonly [string, string]) =>
    script.gets(actor, first).wants(actor, second).gets(actor, second).frees(actor, second).frees(actor, first);
  const script = both(new Script().starts('main', null).starts('t1', 'main').starts('t2', 'main'), 't1', ['A', 'B'])
    .goesOn('t1', 't1 → main', 'channel', { op: 'send' })
    .goesOn('main', 't1 → main', 'channel', { op: 'receive' })
    .goesOn('main', 'main → t2', 'channel', { op: 'send' })
    .goesOn('t2', 'main → t2', 'channel', { op: 'receive' });
  assert.equal(findLockOrderHazards(lockOrderEdges(both(script, 't2', ['B', 'A']).events)).length, 1);
});

test('a barrier orders all arrivals before all departures, whichever is reported first, round by round', () => {
  const meet = (script: Script, [waiter, last]: readonly [string, string]) =>
    script
      .wants(waiter, 'b', { type: 'barrier' })
      .goesOn(waiter, 'b', 'barrier')
      .writes(waiter, 'y')
      .goesOn(last, 'b', 'barrier');
  assert.deepEqual(found(meet(new Script().writes('t1', 'y'), ['t2', 't1'])), []);
  const twice = meet(meet(new Script(), ['t1', 't2']).writes('t2', 'x'), ['t1', 't2']).writes('t1', 'x');
  assert.deepEqual(found(twice), []);
  assert.deepEqual(found(meet(new Script(), ['t1', 't2']).writes('t2', 'x').writes('t1', 'x')), ['x both']);
});

test('a semaphore with one permit orders its users; with two it lets both in at once', () => {
  const visit = (script: Script, actor: string, left: number) =>
    script
      .goesOn(actor, 's', 'semaphore', { op: 'acquire', size: left })
      .writes(actor, 'x')
      .signals(actor, 's', 'semaphore', 'release', left + 1);
  assert.deepEqual(found(visit(visit(new Script(), 't1', 0), 't2', 0)), []);
  assert.deepEqual(found(visit(visit(new Script(), 't1', 1), 't2', 1)), ['x both']);
});

test('a read-write lock protects: readers do not order each other, and a write needs it for writing', () => {
  const inside = (script: Script, actor: string, mode: 'read' | 'write', op: 'read' | 'write') =>
    script.enters(actor, 'R', mode).writes(actor, 'x', { op }).leaves(actor, 'R', mode);
  const right = inside(inside(new Script(), 't1', 'write', 'write'), 't2', 'read', 'read');
  assert.deepEqual(found(inside(inside(right, 't3', 'read', 'read'), 't1', 'write', 'write')), []);
  assert.deepEqual(found(inside(inside(new Script(), 't1', 'read', 'write'), 't2', 'read', 'write')), ['x both']);
});

test('a lock that was recovered from a dead holder still orders what it protects', () => {
  const script = new Script().gets('t1', 'A').writes('t1', 'x').exits('t1', 'main');
  assert.deepEqual(found(locked(script, 't2', 'A', 'x')), []);
});

const actors = ['t1', 't2', 't3'] as const;
const step = fc.record({
  actor: fc.constantFrom(...actors),
  act: fc.constantFrom('read', 'write', 'lock A', 'lock B', 'unlock', 'put', 'get'),
});

/** A possible schedule of three threads with two locks and a queue; steps that would block are left out. */
function schedule(steps: readonly { readonly actor: string; readonly act: string }[]): Script {
  const script = new Script();
  const owner = new Map<string, string>();
  let [puts, gets] = [0, 0];
  for (const { actor, act } of steps) {
    if (act === 'read' || act === 'write') script.writes(actor, 'x', { op: act });
    else if (act === 'put') script.goesOn(actor, 'q', 'queue', { op: 'put', item: (puts += 1) });
    else if (act === 'get') {
      if (gets < puts) script.goesOn(actor, 'q', 'queue', { op: 'get', item: (gets += 1) });
    } else if (act === 'unlock') {
      const [lock] = [...owner].findLast(([, by]) => by === actor) ?? [];
      if (lock === undefined) continue;
      owner.delete(lock);
      script.frees(actor, lock);
    } else if (!owner.has(act)) {
      owner.set(act, actor);
      script.gets(actor, act);
    }
  }
  return script;
}

/** The definition: reachability over program order, release to later acquire, and put to get. */
function hasRace(events: readonly LabEvent[]): boolean {
  const isEdge = (a: LabEvent, b: LabEvent): boolean => {
    if (a.actor === b.actor) return true;
    if (b.kind !== 'proceed') return false;
    if (a.kind === 'release') return a.object.id === b.object.id;
    return a.kind === 'proceed' && a.op === 'put' && b.op === 'get' && a.item === b.item;
  };
  const before = events.map(() => new Set<number>());
  for (const [later, event] of events.entries())
    for (const [earlier, other] of events.slice(0, later).entries())
      if (isEdge(other, event)) for (const index of [...(before[earlier] ?? []), earlier]) before[later]?.add(index);
  return events.some(
    (a, later) =>
      a.kind === 'access' &&
      events
        .slice(0, later)
        .some(
          (b, earlier) =>
            b.kind === 'access' &&
            a.actor !== b.actor &&
            (a.op === 'write' || b.op === 'write') &&
            !before[later]?.has(earlier),
        ),
  );
}

test('happens-before finds a race exactly where the definition has one', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { events } = schedule(steps);
      const byOrder = findRaces(events).some(({ foundBy }) => foundBy !== 'lockset');
      assert.equal(byOrder, hasRace(events));
    }),
    { numRuns: 500 },
  );
});

test('a program that holds one lock at each access has no race, in any schedule', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actors), { maxLength: 40 }), (turns) => {
      const script = new Script();
      for (const actor of turns) locked(script, actor, 'A', 'x');
      assert.deepEqual(findRaces(script.events), []);
      assert.deepEqual(findLostUpdates(script.events), []);
    }),
  );
});

test('a write between the read and the write of another is lost; reading again saves it', () => {
  const script = new Script().reads('t1', 'x').reads('t2', 'x').writes('t2', 'x').writes('t1', 'x');
  const [lost, ...more] = findLostUpdates(script.events);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [lost?.actor, lost?.overwritten, lost?.read.seq, lost?.lost.seq, lost?.write.seq, lost?.count],
    ['t1', 't2', 1, 3, 4, 1],
  );
  const again = new Script().reads('t1', 'x').writes('t2', 'x').reads('t1', 'x').writes('t1', 'x');
  assert.deepEqual(findLostUpdates(again.events), []);
  assert.deepEqual(findLostUpdates(new Script().reads('t1', 'x').writes('t1', 'x').writes('t2', 'x').events), []);
});

test('an access that is reported later counts when it was made, and one that sums up several does not count', () => {
  const access = { kind: 'access', variable: 'x', count: 1, atomic: false, held: [] } as const;
  const script = new Script()
    .wait(100)
    .writes('t2', 'x')
    .wait(100)
    .add('t1', { ...access, op: 'read', madeNs: 50 })
    .writes('t1', 'x');
  assert.equal(findLostUpdates(script.events)[0]?.actor, 't1');
  const summed = new Script()
    .add('t1', { ...access, op: 'read', count: 5 })
    .writes('t2', 'x')
    .writes('t1', 'x');
  assert.deepEqual(findLostUpdates(summed.events), []);
});
