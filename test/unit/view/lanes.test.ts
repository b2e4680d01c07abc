import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLaneBoard, foldLaneEvent, foldLaneSample, laneTotals, segmentAt, type LaneBoard } from '#shared/view/lanes.ts';
import { fakeEvents, fakeSamples } from '../../support/fake-run.ts';

function board(): LaneBoard {
  const made = createLaneBoard();
  const steps = [...fakeEvents().map((event) => ({ at: event.atNs, take: () => foldLaneEvent(made, event) })), ...fakeSamples.map((sample) => ({ at: sample.atNs, take: () => foldLaneSample(made, sample) }))];
  for (const { take } of steps.sort((a, b) => a.at - b.at)) take();
  return made;
}
const statesOf = (actor: string): readonly string[] => (board().lanes.get(actor)?.segments ?? []).map(({ state, object }) => (object ? `${state} ${object.id}` : state));

test('a worker runs, takes a lock, sleeps, and waits for the next lock', () => {
  assert.deepEqual(statesOf('worker-1'), ['running', 'lock A', 'running', 'sleeping timer', 'running', 'lock B']);
});

test('a child is dead when its role ended, a zombie once it was seen as one, and dead again when collected', () => {
  assert.deepEqual(statesOf('child-1'), ['running', 'dead', 'zombie', 'dead']);
});

test('waiting for an actor to end is a join, and waiting for an item a queue', () => {
  assert.deepEqual([statesOf('main').at(-1), statesOf('worker-3').at(-1)], ['joining worker-1', 'queue jobs']);
});

test('a held lock lies under the lane until it is released', () => {
  assert.deepEqual(board().lanes.get('worker-1')?.holds, [{ object: { id: 'A', type: 'mutex' }, fromNs: 452e6, toNs: null }]);
});

test('the stretch at a time is found, and none before the actor began', () => {
  const lane = board().lanes.get('worker-1');
  assert.ok(lane);
  assert.deepEqual([segmentAt(lane, 700e6)?.state, segmentAt(lane, 10e6)], ['sleeping', null]);
});

test('totals leave out the time after the end', () => {
  const lane = board().lanes.get('child-1');
  assert.ok(lane);
  assert.deepEqual(Object.fromEntries(laneTotals(lane, 2800e6)), { running: 1080e6, zombie: 1300e6 });
});
