import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAbandonedLocks, findSurvivors } from '#shared/analysis/left-behind.ts';
import { findLivelock } from '#shared/analysis/livelock.ts';
import { findPoolDeadlock } from '#shared/analysis/pool-deadlock.ts';
import { findStall } from '#shared/analysis/stall.ts';
import { findHerds, findLostWakeUps } from '#shared/analysis/wake-ups.ts';
import { Script } from '../../support/event-script.ts';

/** Each takes its own lock, is refused the other one, and gives its own back. */
function refuse(script: Script, times: number): Script {
  for (let turn = 0; turn < times; turn += 1) {
    script.gets('t1', 'A').gets('t2', 'B');
    script.goesOn('t1', 'B', 'mutex', { op: 'try-lock', outcome: 'refused' });
    script.goesOn('t2', 'A', 'mutex', { op: 'try-lock', outcome: 'refused' });
    script.frees('t1', 'A').frees('t2', 'B').wait(100);
  }
  return script;
}

test('two that refuse each other to the end are a livelock; one that got through, or a few refusals, are none', () => {
  const livelock = findLivelock(refuse(new Script(), 6).events, Infinity);
  assert.deepEqual([livelock?.actors, livelock?.objects, livelock?.refusals], [['t1', 't2'], ['B', 'A'], 12]);
  assert.equal(findLivelock(refuse(new Script(), 5).events, Infinity), null);
  const through = refuse(new Script(), 10).gets('t1', 'A').gets('t1', 'B', { nonBlocking: true });
  assert.equal(findLivelock(through.events, Infinity), null);
  assert.equal(findLivelock(refuse(new Script(), 10).ends('t1').events, Infinity), null);
});

test('one that is refused by a holder that works on is not in a livelock', () => {
  const script = new Script().gets('t1', 'A');
  for (let turn = 0; turn < 20; turn += 1)
    script.goesOn('t2', 'A', 'mutex', { op: 'try-lock', outcome: 'refused' }).goesOn('t3', 'A', 'mutex', {
      op: 'lock',
      outcome: 'timeout',
    });
  assert.equal(findLivelock(script.events, Infinity), null);
});

/** Waits for a condition with its lock held, as `Condition.wait` reports it. */
const waits = (script: Script, actor: string, timed = false): Script =>
  script.gets(actor, 'L').frees(actor, 'L').wants(actor, 'C', { type: 'condition', op: 'wait', timed });
const notifies = (script: Script, actor: string): Script =>
  script.gets(actor, 'L').signals(actor, 'C', 'condition', 'notify').frees(actor, 'L');

test('a notify before the wait is lost if nothing else ends the wait', () => {
  const lost = findLostWakeUps(waits(notifies(new Script(), 'p'), 'c').events);
  assert.deepEqual(
    lost.map(({ notifier, waiter, timedOut }) => [notifier, waiter, timedOut]),
    [['p', 'c', false]],
  );
  const timed = waits(notifies(new Script(), 'p'), 'c', true).goesOn('c', 'C', 'condition', { outcome: 'timeout' });
  assert.deepEqual(
    findLostWakeUps(timed.events).map(({ timedOut }) => timedOut),
    [true],
  );
});

test('no lost wake-up: a later notify, a waiter that took the item first, another that took it, an event that stays', () => {
  const later = notifies(waits(notifies(new Script(), 'p'), 'c'), 'p').goesOn('c', 'C', 'condition');
  assert.deepEqual(findLostWakeUps(later.events), []);
  const idle = waits(notifies(new Script(), 'p').uses('c', 'L'), 'c');
  assert.deepEqual(findLostWakeUps(idle.events), []);
  const other = waits(notifies(new Script(), 'p').uses('d', 'L'), 'c');
  assert.deepEqual(findLostWakeUps(other.events), []);
  const passed = new Script().signals('p', 'E', 'event', 'set').goesOn('c', 'E', 'event');
  assert.deepEqual(findLostWakeUps(passed.wants('c', 'E', { type: 'event' }).events), []);
  assert.deepEqual(findLostWakeUps(waits(new Script(), 'c').events), []);
});

/** A notify to three waiters, of which `back` find nothing and wait again. */
function wake(back: number): Script {
  const script = new Script();
  const waiters = ['a', 'b', 'c'];
  for (const waiter of waiters) waits(script, waiter);
  notifies(script, 'p');
  for (const [index, waiter] of waiters.entries()) {
    script.goesOn(waiter, 'C', 'condition');
    if (index < back) waits(script, waiter);
    else script.gets(waiter, 'L').writes(waiter, 'items').frees(waiter, 'L').ends(waiter);
  }
  return script;
}

test('a herd is woken by one notify, and all but one wait again; two that found work make it none', () => {
  assert.deepEqual(
    findHerds(wake(2).events).map(({ waker, woken, back }) => [waker, woken.length, back]),
    [['p', 3, 2]],
  );
  assert.deepEqual(findHerds(wake(3).events).length, 1);
  assert.deepEqual(findHerds(wake(1).events), []);
  const one = new Script();
  for (const waiter of ['a', 'b', 'c', 'd']) waits(one, waiter);
  for (const waiter of ['a', 'b', 'c', 'd']) waits(notifies(one, 'p').goesOn(waiter, 'C', 'condition'), waiter);
  assert.deepEqual(findHerds(one.events), []);
});

test('actors that live when main was collected are left; those of a run that was ended from outside are not', () => {
  const script = new Script().starts('main', null).starts('t1', 'main').starts('t2', 'main').ends('t2').ends('main');
  script.exits('main', 'stage').exits('t1', 'supervisor');
  assert.deepEqual(findSurvivors(script.events, Infinity)?.actors, ['t1']);
  assert.equal(findSurvivors(script.events, 3), null);
  const joined = new Script().starts('main', null).starts('t1', 'main').ends('t1').ends('main').exits('main', 'stage');
  assert.equal(findSurvivors(joined.events, Infinity), null);
});

test('a lock whose holder ended is abandoned, unless it was released or the run was ended from outside', () => {
  const script = new Script().gets('t1', 'A').uses('t1', 'B').ends('t1');
  assert.deepEqual(
    findAbandonedLocks(script.events, Infinity).map(({ actor, object, evidence }) => [actor, object, evidence[1].seq]),
    [['t1', 'A', 4]],
  );
  assert.deepEqual(findAbandonedLocks(script.events, 3), []);
  assert.equal(findAbandonedLocks(new Script().gets('t1', 'A').exits('t1', 'main').events, Infinity).length, 1);
});

/** A pool of `workers` whose tasks each submit one more and wait for it. */
function nested(workers: number, ran: number): Script {
  const script = new Script();
  const put = (actor: string, item: number): Script => script.goesOn(actor, 'tasks', 'queue', { op: 'put', item });
  for (let task = 1; task <= workers; task += 1) put('main', task);
  for (let task = 1; task <= workers; task += 1) {
    const worker = `w${task}`;
    script.goesOn(worker, 'tasks', 'queue', { op: 'get', item: task }).add(worker, { kind: 'task', task, op: 'begin' });
    put(worker, workers + task).wants(worker, `result-${task}`, { type: 'event', op: 'wait' });
  }
  for (let task = workers + 1; task <= workers + ran; task += 1) {
    script.add('extra', { kind: 'task', task, op: 'begin' }).add('extra', { kind: 'task', task, op: 'end' });
    script.goesOn(`w${task - workers}`, `result-${task - workers}`, 'event');
  }
  return script;
}

test('a pool whose workers all wait for tasks in its own queue is deadlocked; with one idle worker it is not', () => {
  const stuck = findPoolDeadlock(nested(2, 0).events, Infinity);
  assert.deepEqual([stuck?.workers, stuck?.pending, stuck?.queue], [['w1', 'w2'], 2, 'tasks']);
  assert.equal(findPoolDeadlock(nested(2, 1).events, Infinity), null);
  assert.equal(findPoolDeadlock(nested(2, 0).events, 100), null);
  assert.equal(findPoolDeadlock(new Script().events, Infinity), null);
});

test('a run in which all wait for what has no owner is stalled; one that could signal, or a time limit, makes it none', () => {
  const quiet = 1e9;
  const stuck = (timed = false) => {
    const script = new Script().starts('main', null).starts('t1', 'main').starts('t2', 'main').ends('t2');
    return script.wants('t1', 'B', { type: 'barrier', timed }).wants('main', 't1', { type: 'actor' });
  };
  const stall = findStall(stuck().events, quiet);
  assert.deepEqual([stall?.actors, stall?.objects], [['main', 't1'], ['B']]);
  assert.equal(findStall(stuck(true).events, quiet), null);
  assert.equal(findStall(stuck().starts('t3', 'main').events, quiet), null);
  assert.equal(findStall(stuck().signals('t2', 'B', 'barrier').events, quiet), null);
  assert.equal(findStall(stuck().events, 100), null);
  const joining = new Script().starts('main', null).starts('t1', 'main').wants('main', 't1', { type: 'actor' });
  assert.equal(findStall(joining.wants('t1', 'main', { type: 'actor' }).events, quiet), null);
});
