import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from '#engine/supervisor/findings.ts';
import { translateFromData, translator } from '#shared/i18n/translator.ts';
import type { Finding } from '#shared/model/lab.ts';
import { Script } from '../../support/event-script.ts';

const found = (script: Script, deadlocks: readonly Finding[] = []): readonly Finding[] =>
  findingsOf({
    events: script.events,
    samples: [],
    actors: [],
    leftovers: [],
    untilNs: Infinity,
    isProgram: false,
    isPaced: false,
    deadlocks,
  });

const ms = 1e6;

/** Runs with many faults at once. */
function faults(): Script {
  const script = new Script().starts('main', null);
  for (const actor of ['t1', 't2', 't3']) script.starts(actor, 'main');
  script.reads('t1', 'x').writes('t2', 'x').writes('t1', 'x'); // lost update, race
  script.writes('t1', 'y').gets('t2', 'A').writes('t2', 'y').frees('t2', 'A'); // only happens-before
  script.writes('t1', 'z').uses('t1', 'B').uses('t2', 'B').writes('t2', 'z'); // only lockset
  script.gets('t1', 'C').gets('t1', 'D').frees('t1', 'D').frees('t1', 'C').gets('t2', 'D').uses('t2', 'C');
  script.frees('t2', 'D'); // contradicting orders
  script
    .gets('t1', 'E')
    .wants('t2', 'E')
    .wants('t1', 'sleep', { type: 'timer', timed: true })
    .wait(700 * ms);
  script.goesOn('t1', 'sleep', 'timer').frees('t1', 'E').gets('t2', 'E').frees('t2', 'E'); // slow hold
  script.signals('t1', 'F', 'condition', 'notify').wants('t2', 'F', { type: 'condition', timed: true });
  script.goesOn('t2', 'F', 'condition', { outcome: 'timeout' }); // lost wake-up
  for (const actor of ['t1', 't2', 't3']) script.wants(actor, 'G', { type: 'event' });
  script.signals('main', 'G', 'event', 'set');
  for (const actor of ['t1', 't2', 't3']) script.goesOn(actor, 'G', 'event').wants(actor, 'G', { type: 'event' });
  for (let turn = 0; turn < 30; turn += 1) {
    const actor = `t${1 + (turn % 3)}`;
    if (turn < 3) script.wants(actor, 'H');
    script.gets(actor, 'H').wait(ms).frees(actor, 'H').wants(actor, 'H'); // convoy
  }
  return script.gets('t3', 'I').ends('t3').ends('main').exits('main', 'stage'); // leaks
}

test('every finding names events of its run and has a sentence with all its figures in both languages', () => {
  const script = faults();
  const findings = found(script);
  assert.deepEqual(
    [...new Set(findings.map(({ kind }) => kind))].toSorted(),
    ['convoy', 'herd', 'leak', 'lock-order', 'lost-update', 'lost-wakeup', 'race', 'slow-hold'].toSorted(),
  );
  assert.deepEqual(
    findings.filter(({ kind }) => kind === 'race').map(({ objects, detail }) => [objects[0], detail.key]),
    [
      ['x', 'race-both'],
      ['y', 'race-unordered'],
      ['z', 'race-hidden'],
    ],
  );
  for (const { evidence = [], atNs, detail } of findings) {
    assert.ok(evidence.length > 0, detail.key);
    assert.equal(atNs, evidence.at(-1)?.atNs);
    for (const { seq, atNs: at, actor } of evidence) {
      const event = script.events[seq - 1];
      assert.deepEqual([event?.atNs, event?.actor], [at, actor], detail.key);
    }
    for (const language of ['en', 'zh-CN'] as const) {
      const text = translateFromData(translator(language), 'findings', detail);
      assert.ok(text !== detail.key && !/\{\{|undefined|NaN/u.test(text), text);
    }
  }
});

test('a hazard that led to a deadlock in the run says so', () => {
  const script = new Script().gets('t1', 'A').gets('t2', 'B').wants('t1', 'B').wants('t2', 'A');
  const deadlock = { kind: 'deadlock', atNs: 9, actors: ['t1', 't2'], objects: ['A', 'B'] } as const;
  const keys = (deadlocks: readonly Finding[]) => found(script, deadlocks).map(({ detail }) => detail.key);
  assert.deepEqual(keys([{ ...deadlock, detail: { key: 'deadlock' } }]), ['lock-order-struck']);
  assert.deepEqual(keys([]), ['lock-order']);
});

test('a run in which actors take turns under one lock and are joined has no finding', () => {
  const script = new Script().starts('main', null).writes('main', 'x').starts('t1', 'main').starts('t2', 'main');
  for (const actor of ['t1', 't2', 't1'])
    script.gets(actor, 'A').reads(actor, 'x').writes(actor, 'x').frees(actor, 'A');
  script.ends('t1').ends('t2').joins('main', 't1').joins('main', 't2').reads('main', 'x').ends('main');
  assert.deepEqual(found(script.exits('main', 'stage')), []);
});
