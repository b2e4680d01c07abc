import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Deadline } from '#engine/supervisor/deadline.ts';

/** A deadline of 1 s (5 s at most) on a clock that stands still until it is moved. */
function start(t: TestContext, lostMs: (sinceMs: number) => number) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let nowMs = 0;
  let reached: { readonly elapsedMs: number; readonly lostMs: number } | null = null;
  const deadline = new Deadline({
    limit: { limitMs: 1000, longestMs: 5000 },
    lostMs,
    onReached: (time) => (reached = time),
    now: () => nowMs,
  });
  const after = (ms: number): boolean => {
    nowMs += ms;
    t.mock.timers.tick(ms);
    return reached !== null;
  };
  return { deadline, after, reached: () => reached };
}

test('an undisturbed run ends at its limit', (t) => {
  const { after } = start(t, () => 0);
  assert.equal(after(999), false);
  assert.equal(after(1), true);
});

test('time that was lost to other work does not count', (t) => {
  const { after, reached } = start(t, () => 700);
  assert.equal(after(1000), false);
  assert.equal(after(699), false);
  assert.equal(after(1), true);
  assert.deepEqual(reached(), { elapsedMs: 1700, lostMs: 700 });
});

test('a run that never gets a processor ends all the same', (t) => {
  const { after } = start(t, (sinceMs) => 1e6 - sinceMs);
  assert.equal(after(1000), false);
  for (let second = 2; second < 5; second += 1) assert.equal(after(1000), false);
  assert.equal(after(1000), true);
});

test('a restart counts from its own instant', (t) => {
  const { deadline, after } = start(t, () => 0);
  after(900);
  deadline.restart();
  assert.equal(after(900), false);
  assert.equal(after(100), true);
});

test('a disposed deadline is never reached and cannot be restarted', (t) => {
  const { deadline, after } = start(t, () => 0);
  deadline[Symbol.dispose]();
  deadline.restart();
  assert.equal(after(10_000), false);
});
