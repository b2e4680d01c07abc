import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SyncObject } from '#shared/model/lab.ts';
import { arrowsOf } from '#shared/timeline/arrows.ts';
import { criticalPath } from '#shared/timeline/critical-path.ts';
import { Story } from '../../support/story.ts';

const up: SyncObject = { id: 'a → main', type: 'channel' };
const down: SyncObject = { id: 'main → a', type: 'channel' };

test('the critical path follows messages: main that waits for an answer is not on it, the worker is', () => {
  const story = new Story()
    .start('main', 0, null)
    .start('a', 10)
    .wait('a', 12, down, 'receive')
    .proceed('main', 20, down, { op: 'send' })
    .wait('main', 21, up, 'receive')
    .proceed('a', 25, down, { op: 'receive' })
    .proceed('a', 95, up, { op: 'send' })
    .proceed('main', 100, up, { op: 'receive' })
    .end('main', 110);
  const board = story.board();
  assert.deepEqual(
    criticalPath(board.lanes, arrowsOf(story.events), 110).map(
      ({ actor, fromNs, toNs, cause }) => `${actor} ${fromNs}-${toNs} ${cause}`,
    ),
    ['main 0-20 unsampled', 'a 20-25 hand-off', 'a 25-95 unsampled', 'main 95-100 hand-off', 'main 100-110 unsampled'],
  );
  assert.deepEqual(
    board.lanes.get('main')?.segments.map(({ state, fromNs, object }) => [state, fromNs, object?.id]),
    [
      ['unsampled', 0, undefined],
      ['queue', 21, 'a → main'],
      ['unsampled', 100, undefined],
      ['dead', 110, undefined],
    ],
  );
});

test('messages of several actors are awaited at once: each arrow begins at its own wait, and the lane names none', () => {
  const other: SyncObject = { id: 'b → main', type: 'channel' };
  const story = new Story()
    .start('main', 0, null)
    .start('a', 1)
    .start('b', 2)
    .wait('main', 10, up, 'receive')
    .wait('main', 11, other, 'receive')
    .proceed('b', 20, other, { op: 'send' })
    .proceed('main', 21, other, { op: 'receive' })
    .proceed('a', 30, up, { op: 'send' })
    .proceed('main', 31, up, { op: 'receive' });
  assert.deepEqual(
    arrowsOf(story.events).map(({ from, sinceNs, toNs }) => [from, sinceNs, toNs]),
    [
      ['b', 11, 21],
      ['a', 10, 31],
    ],
  );
  assert.deepEqual(
    story
      .board()
      .lanes.get('main')
      ?.segments.map(({ state, fromNs, object }) => [state, fromNs, object?.id]),
    [
      ['unsampled', 0, undefined],
      ['queue', 10, 'a → main'],
      ['unsampled', 11, undefined],
      ['queue', 21, 'a → main'],
      ['unsampled', 31, undefined],
    ],
  );
});
