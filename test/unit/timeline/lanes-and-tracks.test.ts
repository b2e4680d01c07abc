import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SyncObject } from '#shared/model/lab.ts';
import { everyLane, orderLanes } from '#shared/timeline/lane-order.ts';
import { createLaneBoard, foldLaneEvent, settleLanes } from '#shared/timeline/lanes.ts';
import { valueTracks } from '#shared/timeline/value-tracks.ts';
import { fakeEvents } from '../../support/fake-run.ts';
import { Story } from '../../support/story.ts';

test('threads stand under their process; lanes are pinned, hidden, collapsed and found by name', () => {
  const board = createLaneBoard();
  for (const event of fakeEvents()) foldLaneEvent(board, event);
  settleLanes(board);
  const names = (choice: Partial<typeof everyLane>): readonly string[] =>
    orderLanes(board.lanes.values(), { ...everyLane, ...choice }).map(({ lane }) => lane.actor);
  assert.deepEqual(names({}), ['main', 'worker-1', 'worker-2', 'worker-3', 'child-1']);
  assert.deepEqual(names({ pinned: ['child-1', 'worker-2'] }), ['child-1', 'worker-2', 'main', 'worker-1', 'worker-3']);
  assert.deepEqual(names({ hidden: new Set(['main', 'worker-3']) }), ['worker-1', 'worker-2', 'child-1']);
  assert.deepEqual(names({ collapsed: new Set(['main']) }), ['main', 'child-1']);
  assert.deepEqual(names({ collapsed: new Set(['main']), search: 'WORKER-2' }), ['worker-2']);
  assert.deepEqual(names({ search: '4120' }), ['child-1']);
});

test('queue lengths, permits, metrics and chosen values become tracks once they change', () => {
  const queue: SyncObject = { id: 'jobs', type: 'queue' };
  const story = new Story()
    .start('main', 0, null)
    .proceed('main', 10, queue, { op: 'put', size: 1 })
    .proceed('main', 30, queue, { op: 'get', size: 0 })
    .proceed('main', 20, queue, { op: 'put', size: 2 })
    .proceed('main', 40, { id: 'places', type: 'semaphore' }, { size: 3 })
    .add('main', 50, { kind: 'metric', name: 'speed', value: 1, unit: 'MB/s' })
    .add('main', 60, { kind: 'metric', name: 'speed', value: 2, unit: 'MB/s' })
    .add('main', 70, { kind: 'value', name: 'light', op: 'write', value: 'red' })
    .add('main', 80, { kind: 'value', name: 'light', op: 'write', value: 'green' })
    .add('main', 81, { kind: 'value', name: 'flag', op: 'read', value: { isSet: true, tick: 1 } })
    .add('main', 82, { kind: 'value', name: 'flag', op: 'read', value: { isSet: false, tick: 2 } })
    .add('main', 90, { kind: 'value', name: 'other', op: 'write', value: 1 })
    .add('main', 95, { kind: 'value', name: 'other', op: 'write', value: 2 });
  for (let index = 0; index < 5; index += 1)
    story.add('main', 100 + index, { kind: 'metric', name: 'threads', value: 1, unit: '' });
  assert.deepEqual(
    valueTracks(story.events, ['light', 'flag.isSet']).map(({ id, unit, points }) => [
      id,
      unit,
      points.map(({ value }) => value),
    ]),
    [
      ['queue:jobs', '', [1, 2, 0]],
      ['metric:speed', 'MB/s', [1, 2]],
      ['value:light', '', ['red', 'green']],
      ['value:flag.isSet', '', ['true', 'false']],
      ['metric:threads', '', [1, 1, 1, 1, 1]],
    ],
  );
});

test('a task that gives way has a lane of its own; one that does not is a bracket of its worker', () => {
  const story = new Story().start('main', 0, null).start('worker', 1);
  const task = (actor: string, atNs: number, number: number, op: 'begin' | 'pause' | 'resume' | 'end'): void =>
    void story.add(actor, atNs, { kind: 'task', task: number, op });
  task('worker', 10, 1, 'begin');
  task('worker', 20, 1, 'end');
  task('worker', 21, 2, 'begin');
  task('main', 10, 1, 'begin');
  task('main', 12, 1, 'pause');
  task('main', 13, 2, 'begin');
  task('main', 15, 2, 'pause');
  task('main', 30, 1, 'resume');
  task('main', 31, 1, 'end');
  story.end('worker', 40).end('main', 50);
  const board = story.board();
  assert.deepEqual(board.lanes.get('worker')?.tasks, [
    { task: 1, fromNs: 10, toNs: 20 },
    { task: 2, fromNs: 21, toNs: 40 },
  ]);
  const line = (actor: string): readonly string[] =>
    (board.lanes.get(actor)?.segments ?? []).map(({ state, fromNs, toNs }) => `${state} ${fromNs}-${toNs}`);
  assert.deepEqual(line('main › 1'), ['running 10-12', 'idle 12-30', 'running 30-31', 'dead 31-null']);
  assert.deepEqual(line('main › 2'), ['running 13-15', 'idle 15-50', 'dead 50-null']);
  assert.deepEqual(
    orderLanes(board.lanes.values(), everyLane).map(({ lane, holder, children }) => [lane.actor, holder, children]),
    [
      ['main', null, 3],
      ['main › 1', 'main', 0],
      ['main › 2', 'main', 0],
      ['worker', 'main', 0],
    ],
  );
});
