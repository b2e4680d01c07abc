import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findConvoys } from '#shared/analysis/convoy.ts';
import { findInversions } from '#shared/analysis/inversion.ts';
import { findSlowHolds } from '#shared/analysis/slow-hold.ts';
import { syncIntervals } from '#shared/analysis/sync-intervals.ts';
import type { ActorInfo, RunSample } from '#shared/model/lab.ts';
import { Script } from '../../support/event-script.ts';

const ms = 1e6;

/** Threads that take a fair lock in turn; each asks again `pauseMs` after its release. */
function turns(threads: number, rounds: number, { holdMs = 1, pauseMs = 0 } = {}): Script {
  const script = new Script();
  const names = Array.from({ length: threads }, (_, index) => `t${index + 1}`);
  const isShort = pauseMs === 0;
  for (const name of isShort ? names.slice(1) : []) script.wants(name, 'L');
  for (let turn = 0; turn < rounds * threads; turn += 1) {
    const name = names[turn % threads] ?? '';
    script
      .gets(name, 'L')
      .wait(holdMs * ms)
      .frees(name, 'L');
    if (isShort) script.wants(name, 'L');
    else script.wait(pauseMs * ms);
  }
  return script;
}

test('three threads that queue for a short lock all the time are a convoy, shown by the longest wait', () => {
  const [convoy, ...more] = findConvoys(syncIntervals(turns(3, 10).events));
  assert.equal(more.length, 0);
  assert.deepEqual([convoy?.object, convoy?.actors.length, convoy?.acquires], ['L', 3, 30]);
  assert.ok((convoy?.queued ?? 0) > 0.9);
  assert.equal(Math.round((convoy?.waitNs ?? 0) / (convoy?.holdNs ?? 1)), 2);
  assert.equal(convoy?.evidence.length, 2);
});

test('no convoy: two threads, a queue only once each, or a lock that is free when asked for', () => {
  assert.deepEqual(findConvoys(syncIntervals(turns(2, 10).events)), []);
  assert.deepEqual(findConvoys(syncIntervals(turns(10, 1).events)), []);
  assert.deepEqual(findConvoys(syncIntervals(turns(3, 10, { pauseMs: 1 }).events)), []);
});

/** Sleeps for `sleepMs` with the lock held; another asks for it at the beginning. */
function asleep(sleepMs: number, { waits = true, type = 'timer' as const } = {}): Script {
  const script = new Script().gets('t1', 'L');
  if (waits) script.wants('t2', 'L');
  script.wants('t1', 'sleep', { type, op: 'sleep', timed: true }).wait(sleepMs * ms);
  return script.goesOn('t1', 'sleep', type, { op: 'sleep' }).frees('t1', 'L').gets('t2', 'L').frees('t2', 'L');
}

test('a lock held during a sleep is reported if others waited half a second for it', () => {
  const [hold, ...more] = findSlowHolds(syncIntervals(asleep(600).events));
  assert.equal(more.length, 0);
  assert.deepEqual([hold?.object, hold?.actor, hold?.reason, hold?.count], ['L', 't1', 'sleep', 1]);
  assert.equal(Math.round((hold?.waitedNs ?? 0) / ms), 600);
  assert.deepEqual(
    hold?.evidence.map(({ seq }) => seq),
    [1, 3, 5],
  );
  assert.deepEqual(findSlowHolds(syncIntervals(asleep(400).events)), []);
  assert.deepEqual(findSlowHolds(syncIntervals(asleep(600, { waits: false }).events)), []);
});

test('waiting for a second lock, or for the condition whose lock is free meanwhile, is no slow hold', () => {
  const second = new Script()
    .gets('t1', 'L')
    .wants('t2', 'L')
    .wants('t1', 'M')
    .wait(900 * ms)
    .gets('t1', 'M');
  assert.deepEqual(findSlowHolds(syncIntervals(second.frees('t1', 'M').frees('t1', 'L').gets('t2', 'L').events)), []);
  const condition = new Script().uses('t1', 'L').wants('t1', 'C', { type: 'condition' }).gets('t2', 'L');
  condition
    .wants('t3', 'L')
    .wait(900 * ms)
    .frees('t2', 'L')
    .gets('t3', 'L')
    .goesOn('t1', 'C', 'condition');
  assert.deepEqual(findSlowHolds(syncIntervals(condition.events)), []);
});

const actor = (id: string, tid: number): ActorInfo => ({
  id,
  role: 'worker',
  kind: 'thread',
  pid: 1,
  tid,
  ppid: 0,
  parent: null,
  startTime: null,
  startedAtNs: 0,
  endedAtNs: null,
  exitCode: null,
  signal: null,
});
const run = { actors: [actor('high', 1), actor('medium', 2), actor('low', 3)] };

/** A sample in which these threads are ready or running. */
const sample = (atMs: number, running: readonly number[]): RunSample => ({
  atNs: atMs * ms,
  processes: [
    {
      pid: 1,
      startTime: '2026-01-01T00:00:00.000Z',
      ppid: 0,
      parentName: null,
      pgid: null,
      sid: null,
      tty: null,
      state: 'R',
      rssBytes: null,
      cpuPercent: null,
      threads: [1, 2, 3].map((tid) => ({ tid, state: running.includes(tid) ? 'R' : 'S', waitChannel: null })),
    },
  ],
});

/** Low holds the lock for 400 ms, high waits for it; with these nice values. */
function inverted(nice: { readonly high: number; readonly medium: number; readonly low: number }): Script {
  const script = new Script();
  for (const [id, value] of Object.entries(nice)) script.add(id, { kind: 'value', name: 'nice', op: 'read', value });
  return script
    .gets('low', 'L')
    .wants('high', 'L')
    .wait(400 * ms)
    .frees('low', 'L')
    .gets('high', 'L');
}

test('a waiter of higher priority is inverted while one between it and the holder runs', () => {
  const samples = [sample(100, [2, 3]), sample(200, [2, 3])];
  const { events } = inverted({ high: 0, medium: 5, low: 19 });
  const find = (seen: readonly RunSample[], of = events) =>
    findInversions(syncIntervals(of), { ...run, events: of, samples: seen });
  assert.deepEqual(
    find(samples).map(({ waiter, holder, medium, nice }) => [waiter, holder, medium, nice]),
    [['high', 'low', 'medium', [0, 19, 5]]],
  );
  assert.deepEqual(find([sample(100, [3]), sample(200, [3])]), []);
  assert.deepEqual(find(samples.slice(1)), []);
  const computes = inverted({ high: 0, medium: 5, low: 19 }).events.toSpliced(-2, 0, {
    seq: 9,
    atNs: 200 * ms,
    actor: 'medium',
    kind: 'note',
    message: { key: 'computes' },
  });
  assert.equal(find([], computes).length, 1);
  assert.deepEqual(find(samples, inverted({ high: 0, medium: 5, low: 0 }).events), []);
  assert.deepEqual(find(samples, inverted({ high: 0, medium: 19, low: 5 }).events), []);
});

test('a hold lies between an acquire and a release of the same actor, and holds of a lock do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('t1', 't2', 't3'), { maxLength: 30 }), (names) => {
      const script = new Script();
      let owner: string | null = null;
      for (const name of names) {
        if (owner === null) script.wants(name, 'L').gets(name, 'L');
        else script.frees(owner, 'L');
        owner = owner === null ? name : null;
      }
      const { holds } = syncIntervals(script.events);
      for (const [index, { actor: holder, from, to }] of holds.entries()) {
        assert.ok(from.actor === holder && (to === null || to.actor === holder));
        assert.ok((to?.atNs ?? Infinity) <= (holds[index + 1]?.from.atNs ?? Infinity));
      }
    }),
  );
});
