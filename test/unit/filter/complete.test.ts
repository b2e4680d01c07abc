import assert from 'node:assert/strict';
import test from 'node:test';
import { completeFilter } from '#shared/filter/complete.ts';
import { parseFilter } from '#shared/filter/parse.ts';
import { rowWith } from '../../support/rows.ts';

const rows = [
  rowWith({ pid: 1, name: 'systemd', user: 'root' }),
  rowWith({ pid: 2, name: 'node', user: 'jane' }),
  rowWith({ pid: 3, name: 'node', user: 'jane' }),
  rowWith({ pid: 4, name: 'my app', user: 'rob' }),
];
const inserts = (text: string, cursor = text.length): string[] =>
  completeFilter(text, cursor, rows).options.map(({ insert }) => insert);

test('the beginning of a field is completed, each field once, with the comparison that fits', () => {
  assert.deepEqual(inserts('cp'), ['cpu>', 'cpuTimeMs>']);
  assert.deepEqual(inserts('node st'), ['state:']);
  assert.deepEqual(inserts('(us'), ['usertime>', 'user:']);
});

test('an empty place offers fields, and no words that join', () => {
  const found = inserts('node ');
  assert.ok(found.length > 5);
  assert.ok(!found.includes('or '));
});

test('values come from the rows, those that begin so first, then the frequent ones', () => {
  assert.deepEqual(inserts('user:r'), ['rob', 'root']);
  assert.deepEqual(inserts('user:'), ['jane', 'rob', 'root']);
  assert.deepEqual(inserts('name:d'), ['node', 'systemd']);
});

test('a value with blanks is quoted, so that what is offered can be read', () => {
  assert.deepEqual(inserts('name:my'), ['"my app"']);
  for (const insert of inserts('name:')) assert.doesNotThrow(() => parseFilter(`name:${insert}`));
});

test('after a comma the next value is completed, and only it is replaced', () => {
  const { from, to, options } = completeFilter('user:root,ja not x', 12, rows);
  assert.deepEqual([from, to, options.map(({ insert }) => insert)], [10, 12, ['jane']]);
});

test('in the middle of a text only the piece at the cursor is replaced', () => {
  const { from, to } = completeFilter('cp node', 2, rows);
  assert.deepEqual([from, to], [0, 2]);
});

test('states are offered by name', () => {
  assert.deepEqual(inserts('state:zo'), ['zombie']);
});

test('nothing is offered for a field that does not exist', () => {
  assert.deepEqual(inserts('cpuu>1'), []);
});
