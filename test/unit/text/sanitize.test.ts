import assert from 'node:assert/strict';
import test from 'node:test';
import { cleanText } from '#shared/text/sanitize.ts';

test('control and bidi characters are removed, line breaks become one space', () => {
  assert.equal(cleanText('a\u001B[31m\nb\u202Ec\u2066d\u0000\u009B'), 'a[31m bcd');
  assert.equal(cleanText('a\r\n\tb\u0085c\u2028d\u2029e'), 'a b c d e');
  assert.equal(cleanText('x\u061Cy\u2069z\u202C'), 'xyz');
});

test('ordinary text of any script stays as it is', () => {
  for (const text of ['nginx: worker', '进程 👩‍👩‍👧', 'naïve', 'שלום']) assert.equal(cleanText(text), text);
});

test('at most the requested number of characters is kept', () => {
  assert.equal(cleanText('x'.repeat(10_000), 4096).length, 4096);
  assert.equal(cleanText('x'.repeat(10_000)).length, 10_000);
});
