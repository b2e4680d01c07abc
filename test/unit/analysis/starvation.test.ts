import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStarvation } from '#shared/analysis/starvation.ts';
import type { LabEvent, LabEventBody, SyncObject } from '#shared/model/lab.ts';

const lock: SyncObject = { id: 'L', type: 'mutex' };

/** A greedy actor takes the lock `turns` times; the other waits from the beginning, and gets it then. */
function overtaken(turns: number, { gets = true, object = lock } = {}): readonly LabEvent[] {
  const events: LabEvent[] = [];
  const add = (actor: string, atNs: number, body: LabEventBody): void =>
    void events.push({ seq: events.length + 1, actor, atNs, ...body });
  const wait = (actor: string, atNs: number): void =>
    add(actor, atNs, { kind: 'wait', object, op: 'lock', waitSeq: 1, timed: false, held: [] });
  const take = (actor: string, atNs: number): void =>
    add(actor, atNs, { kind: 'proceed', object, op: 'lock', outcome: 'ok', waitSeq: 1, held: [] });
  wait('greedy', 0);
  take('greedy', 1000);
  wait('polite', 2000);
  for (let turn = 1; turn <= turns; turn += 1) {
    add('greedy', turn * 1e6, { kind: 'release', object, op: 'unlock' });
    wait('greedy', turn * 1e6 + 100);
    take('greedy', turn * 1e6 + 2000);
  }
  add('greedy', (turns + 1) * 1e6, { kind: 'release', object, op: 'unlock' });
  if (gets) take('polite', (turns + 1) * 1e6 + 5000);
  return events;
}

test('an actor that is overtaken again and again is starved, whether it gets the lock in the end or not', () => {
  const [found, ...others] = findStarvation(overtaken(20));
  assert.deepEqual(others, []);
  assert.deepEqual([found?.actor, found?.object, found?.overtaken, found?.fromNs], ['polite', 'L', 20, 2000]);
  assert.ok((found?.timesMedian ?? 0) > 1000);
  assert.deepEqual(
    findStarvation(overtaken(20, { gets: false })).map(({ actor, toNs }) => [actor, toNs]),
    [['polite', null]],
  );
});

test('one that is overtaken a few times, or waits for its turn in a long queue, is not', () => {
  assert.deepEqual(findStarvation(overtaken(9)), []);
  assert.deepEqual(findStarvation(overtaken(20, { object: { id: 'S', type: 'semaphore' } })), []);
  const events: LabEvent[] = [];
  const add = (actor: string, atNs: number, body: LabEventBody): void =>
    void events.push({ seq: events.length + 1, actor, atNs, ...body });
  for (let index = 0; index < 30; index += 1)
    add(`w${index}`, index, { kind: 'wait', object: lock, op: 'lock', waitSeq: 1, timed: false, held: [] });
  for (let index = 0; index < 30; index += 1)
    add(`w${index}`, (index + 1) * 1e6, {
      kind: 'proceed',
      object: lock,
      op: 'lock',
      outcome: 'ok',
      waitSeq: 1,
      held: [],
    });
  assert.deepEqual(findStarvation(events), []);
});
