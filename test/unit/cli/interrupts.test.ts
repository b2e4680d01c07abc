import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createImpatience } from '#cli/interrupts.ts';

test('a second request of the same source after half a second is impatient; repetitions and the other source are not', () => {
  let nowMs = 0;
  const isImpatient = createImpatience(() => nowMs);
  const request = (atMs: number, source: 'signal' | 'forwarded'): boolean => {
    nowMs = atMs;
    return isImpatient(source);
  };
  assert.equal(request(0, 'signal'), false);
  assert.equal(request(50, 'signal'), false); // a repetition by npm or a shell
  assert.equal(request(850, 'forwarded'), false); // late, but the same key press
  assert.equal(request(900, 'forwarded'), false);
  assert.equal(request(1050, 'signal'), true);
});

test('requests that were only forwarded can be impatient too', () => {
  let nowMs = 0;
  const isImpatient = createImpatience(() => nowMs);
  assert.equal(isImpatient('forwarded'), false);
  nowMs = 700;
  assert.equal(isImpatient('forwarded'), true);
});
