import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineReader, parseEvents, parseHello } from '#engine/supervisor/wire.ts';

test('lines are assembled from any chunks, characters included', () => {
  const reader = new LineReader();
  const bytes = Buffer.from('{"名":1}\n{"b"');
  const lines = [...bytes].flatMap((byte) => reader.push(Buffer.from([byte])) ?? ['cut']);
  assert.deepEqual(lines, ['{"名":1}']);
});

test('a line without end is cut off', () => {
  const reader = new LineReader();
  assert.equal(reader.push(Buffer.alloc((1 << 20) + 1, 'x')), null);
});

test('only our token opens the door', () => {
  const hello = { token: 'secret', runId: 'r', actor: 'main', kind: 'process' };
  assert.deepEqual(parseHello(JSON.stringify(hello), 'secret'), hello);
  for (const wrong of [
    { ...hello, token: 'secre' },
    { ...hello, token: 'secrex' },
    { ...hello, token: 5 },
    { token: 'secret' },
    null,
    'x',
  ]) {
    assert.equal(parseHello(JSON.stringify(wrong), 'secret'), null);
  }
  assert.equal(parseHello('not json', 'secret'), null);
});

test('a batch with one line that is no event is refused', () => {
  assert.equal(parseEvents(['{"kind":"note","atNs":1}'])?.length, 1);
  for (const bad of ['{"kind":"note"}', '{"atNs":1}', '[]', 'nothing'])
    assert.equal(parseEvents(['{"kind":"note","atNs":1}', bad]), null);
});
