import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAction } from '#renderer/timeline/keys.ts';
import { readAddress, withAddress } from '#renderer/timeline/address.ts';
import { parseRoute } from '#renderer/navigation/route.ts';

test('view and selection come back from the address, and the place stays the same', () => {
  const address = {
    view: { fromNs: 1_000_000, toNs: 2_500_000 },
    selected: { actor: 'worker 1/ä', fromNs: 1_200_000 },
  };
  const hash = withAddress('#/lab/run/s1/r1', address);
  assert.deepEqual(readAddress(hash), address);
  assert.deepEqual(parseRoute(hash), { place: 'run', sessionId: 's1', runId: 'r1' });
  assert.equal(withAddress(hash, { view: null, selected: null }), '#/lab/run/s1/r1');
});

test('an address that makes no sense is no choice', () => {
  for (const query of [
    '',
    'view=',
    'view=5-3',
    'view=a-b',
    'view=-1-4',
    'slice=@a',
    'slice=x@a',
    `view=${'9'.repeat(30)}-1`,
  ])
    assert.deepEqual(readAddress(`#/lab/run/r1?${query}`), { view: null, selected: null }, query);
});

test('keys act without modifiers only', () => {
  const key = (name: string, ctrlKey = false) => keyAction({ key: name, ctrlKey, metaKey: false, altKey: false });
  assert.deepEqual(key('W'), { type: 'zoom', factor: 1 / 1.5 });
  assert.deepEqual(key('ArrowLeft'), { type: 'step', by: -1 });
  assert.equal(key('w', true), null);
  assert.equal(key('x'), null);
});
