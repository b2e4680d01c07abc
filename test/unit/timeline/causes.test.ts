import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ActorSample, LabEventBody, SyncObject } from '#shared/model/lab.ts';
import type { ProcessState } from '#shared/model/process.ts';
import { arrowsOf, endedWait } from '#shared/timeline/arrows.ts';
import { criticalPath, pathTotals } from '#shared/timeline/critical-path.ts';
import {
  createLaneBoard,
  foldLaneEvent,
  foldLaneSample,
  settleLanes,
  sightingsOf,
  workOf,
} from '#shared/timeline/lanes.ts';
import { seenUntil } from '#shared/timeline/lane-samples.ts';
import { storyOf } from '#shared/timeline/slice-story.ts';
import { Story } from '../../support/story.ts';

/** One worker holds the lock, two wait for it, and main waits for the last. */
const convoy = (): Story =>
  new Story()
    .start('main', 0, null)
    .start('a', 10)
    .start('b', 12)
    .start('c', 14)
    .wait('a', 20)
    .proceed('a', 21)
    .wait('b', 30)
    .wait('c', 40)
    .wait('main', 50, { id: 'c', type: 'actor' }, 'join')
    .release('a', 100)
    .proceed('b', 103)
    .end('a', 110)
    .release('b', 200)
    .proceed('c', 202)
    .end('b', 210)
    .release('c', 290)
    .end('c', 300)
    .proceed('main', 305, { id: 'c', type: 'actor' })
    .end('main', 320);

test('a wait names the holders during it, what they did, the others that waited, and what ended it', () => {
  const story = convoy();
  const board = story.board();
  const segment = board.lanes.get('c')?.segments.find(({ state }) => state === 'lock');
  assert.ok(segment);
  const explained = storyOf(board.lanes, arrowsOf(story.events), { actor: 'c', segment, lastNs: board.lastNs });
  assert.deepEqual(
    explained.holders.map(({ actor, fromNs, toNs, doing }) => [actor, fromNs, toNs, doing]),
    [
      ['a', 40, 100, [['unsampled', 60]]],
      ['b', 103, 200, [['unsampled', 97]]],
    ],
  );
  assert.deepEqual(explained.alsoWaiting, ['b']);
  assert.deepEqual([explained.endedBy?.from, explained.endedBy?.fromNs], ['b', 200]);
});

test('a wait for a read-write lock names every reader inside', () => {
  const object: SyncObject = { id: 'R', type: 'rwlock' };
  const story = new Story()
    .start('main', 0, null)
    .start('a', 1)
    .start('b', 2)
    .start('w', 3)
    .proceed('a', 10, object, { op: 'read' })
    .proceed('b', 20, object, { op: 'read' })
    .wait('w', 30, object, 'write')
    .release('a', 40, object)
    .release('b', 60, object)
    .proceed('w', 61, object, { op: 'write' });
  const board = story.board();
  const segment = board.lanes.get('w')?.segments.find(({ state }) => state === 'lock');
  assert.ok(segment);
  const { holders, endedBy } = storyOf(board.lanes, arrowsOf(story.events), { actor: 'w', segment, lastNs: 61 });
  assert.deepEqual(
    holders.map(({ actor, fromNs, toNs }) => [actor, fromNs, toNs]),
    [
      ['a', 30, 40],
      ['b', 30, 60],
    ],
  );
  assert.equal(endedBy?.from, 'b');
});

test('the critical path goes back through whichever actor ended each wait', () => {
  const story = convoy();
  const board = story.board();
  const parts = criticalPath(board.lanes, arrowsOf(story.events), board.lastNs);
  assert.deepEqual(
    parts.map(({ actor, fromNs, toNs, cause }) => `${actor} ${fromNs}-${toNs} ${cause}`),
    [
      'main 0-10 unsampled',
      'a 10-20 unsampled',
      'a 20-21 lock',
      'a 21-100 unsampled',
      'b 100-103 hand-off',
      'b 103-200 unsampled',
      'c 200-202 hand-off',
      'c 202-300 unsampled',
      'main 300-305 hand-off',
      'main 305-320 unsampled',
    ],
  );
  assert.deepEqual(pathTotals(parts), [
    ['unsampled', 309],
    ['hand-off', 10],
    ['lock', 1],
  ]);
});

/** A possible run: workers take and release two locks one after another, in an order that the machine chose. */
const runs = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 }), fc.integer({ min: 1, max: 50 })), { maxLength: 60 })
  .map((steps) => {
    const story = new Story().start('main', 0, null);
    const names = ['a', 'b', 'c', 'd'];
    for (const [index, name] of names.entries()) story.start(name, index + 1);
    const owner = new Map<string, string>();
    const waiting = new Map<string, string>();
    let atNs = 10;
    for (const [index, which, pause] of steps) {
      atNs += pause;
      const [name = 'a', id] = [names[index], `L${which}`];
      const object: SyncObject = { id, type: 'mutex' };
      if (waiting.has(name)) continue;
      if (owner.get(id) === name) {
        owner.delete(id);
        story.release(name, atNs, object);
        const next = [...waiting].find(([, wanted]) => wanted === id)?.[0];
        if (next === undefined) continue;
        waiting.delete(next);
        owner.set(id, next);
        atNs += 1;
        story.proceed(next, atNs, object);
      } else if (![...owner.values()].includes(name)) {
        story.wait(name, atNs, object);
        if (owner.has(id)) waiting.set(name, id);
        else {
          owner.set(id, name);
          atNs += 1;
          story.proceed(name, atNs, object);
        }
      }
    }
    for (const name of names) if (!waiting.has(name)) story.end(name, (atNs += 3));
    return story;
  });

test('the critical path is without gaps, and as long as its parts together', () => {
  fc.assert(
    fc.property(runs, (story) => {
      const board = story.board();
      const parts = criticalPath(board.lanes, arrowsOf(story.events), board.lastNs);
      for (const [index, part] of parts.entries()) {
        assert.ok(part.toNs > part.fromNs, JSON.stringify(part));
        assert.equal(part.toNs, parts[index + 1]?.fromNs ?? board.lastNs);
      }
      assert.equal(parts[0]?.fromNs, 0);
      const total = pathTotals(parts).reduce((sum, [, ns]) => sum + ns, 0);
      assert.ok(Math.abs(total - board.lastNs) < 1e-6);
    }),
  );
});

test('arrows lead only between segments that exist, from the past to the future', () => {
  fc.assert(
    fc.property(runs, (story) => {
      const board = story.board();
      for (const arrow of arrowsOf(story.events)) {
        assert.ok(arrow.fromNs <= arrow.toNs);
        for (const [actor, atNs] of [
          [arrow.from, arrow.fromNs],
          [arrow.to, arrow.toNs],
        ] as const) {
          const lane = board.lanes.get(actor);
          assert.ok(lane && lane.segments.some(({ fromNs, toNs }) => fromNs <= atNs && atNs <= (toNs ?? Infinity)));
        }
        if (endedWait(arrow)) assert.ok((arrow.sinceNs ?? Infinity) <= arrow.fromNs);
      }
    }),
  );
});

test('the time that a run is about begins at its first worker and ends with its last', () => {
  assert.deepEqual(workOf(convoy().board()), { fromNs: 10, toNs: 300 });
  assert.deepEqual(workOf(new Story().start('main', 5, null).end('main', 9).board()), { fromNs: 5, toNs: 9 });
});

const sampled = (pid: number, state: ProcessState): ActorSample => ({
  pid,
  state,
  startTime: '',
  ppid: 10,
  parentName: null,
  pgid: null,
  sid: null,
  tty: null,
  rssBytes: null,
  cpuPercent: null,
  threads: null,
});

test('what a run is about lasts until its last zombie is collected', () => {
  const board = createLaneBoard();
  const started = (actor: string, pid: number): LabEventBody => ({
    kind: 'actor-started',
    role: actor,
    actorKind: 'process',
    pid,
    tid: pid,
    ppid: 1,
    parent: actor === 'main' ? null : 'main',
    startTime: null,
  });
  const story = new Story()
    .add('main', 0, started('main', 10))
    .add('child', 10, started('child', 11))
    .end('child', 20)
    .add('main', 80, {
      kind: 'actor-exited',
      subject: 'child',
      exitCode: 0,
      signal: null,
    });
  for (const event of story.events) foldLaneEvent(board, event);
  foldLaneSample(board, { atNs: 15, processes: [sampled(11, 'R')] });
  foldLaneSample(board, { atNs: 30, processes: [sampled(11, 'Z')] });
  foldLaneSample(board, { atNs: 70, processes: [sampled(11, 'Z')] });
  foldLaneSample(board, { atNs: 100, processes: [] });
  settleLanes(board);
  assert.deepEqual(workOf(board), { fromNs: 10, toNs: 80 });
  const lane = board.lanes.get('child');
  assert.ok(lane);
  const seen = sightingsOf(board, lane);
  assert.deepEqual(
    seen.map((_, at) => seenUntil(lane, seen, at)),
    [30, 80, 100],
    'the kernel showed nothing of it once it was collected',
  );
});

test('a put that waited for room was let go on by the get that made it', () => {
  const queue: SyncObject = { id: 'jobs', type: 'queue' };
  const story = new Story()
    .start('main', 0, null)
    .start('producer', 1)
    .start('consumer', 2)
    .proceed('producer', 10, queue, { op: 'put', size: 1 })
    .wait('producer', 20, queue, 'put')
    .proceed('consumer', 100, queue, { op: 'get', size: 0 })
    .proceed('producer', 101, queue, { op: 'put', size: 1 });
  assert.deepEqual(
    arrowsOf(story.events).map(({ from, fromNs, to, toNs, sinceNs }) => [from, fromNs, to, toNs, sinceNs]),
    [
      ['producer', 10, 'consumer', 100, null],
      ['consumer', 100, 'producer', 101, 20],
    ],
  );
});
