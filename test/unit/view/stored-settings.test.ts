import assert from 'node:assert/strict';
import test from 'node:test';
import { readAlertSettings } from '#shared/alerts/stored.ts';
import { readSettings } from '#renderer/stores/settings.ts';

const defaults = readSettings(null);

test('stored settings come back as they were', () => {
  const settings = {
    ...defaults,
    language: 'zh-CN',
    columns: ['name', 'pid'],
    widths: { name: 200 },
    sort: { field: 'pid', descending: false },
    grouping: 'user',
    cpuBasis: 'machine',
    intervalMs: 250,
    manual: true,
    savedFilters: [{ name: 'mine', text: 'user:me' }],
  };
  assert.deepEqual(readSettings(JSON.stringify(settings)), settings);
});

test('every invalid setting falls back to its default, the others are kept', () => {
  const stored = {
    language: 'fr',
    columns: ['pid', 'no-such-column', 'pid'],
    widths: { pid: 'wide', name: 90, gone: 1 },
    sort: { field: 'no-such-field' },
    tree: 'yes',
    grouping: 'planet',
    cpuBasis: 3,
    intervalMs: 7,
    manual: true,
    savedFilters: [null, { name: 'mine' }, { name: 'mine', text: 'user:me' }],
  };
  assert.deepEqual(readSettings(JSON.stringify(stored)), {
    ...defaults,
    columns: ['pid'],
    widths: { name: 90 },
    manual: true,
    savedFilters: [{ name: 'mine', text: 'user:me' }],
  });
  assert.deepEqual(readSettings('null'), defaults);
  assert.deepEqual(readSettings('[]'), defaults);
});

test('a tree and a grouping are never stored together', () => {
  assert.equal(readSettings(JSON.stringify({ tree: true, grouping: 'user' })).tree, false);
  assert.equal(readSettings(JSON.stringify({ tree: true })).tree, true);
});

test('stored alert rules that are not valid are dropped', () => {
  const rule = { id: 'a', text: 'zombie>30s', enabled: true };
  const none = { rules: [], notify: false, seenTime: '' };
  assert.deepEqual(readAlertSettings(JSON.stringify({ rules: [rule, { id: '' }, null], notify: 1, seenTime: 'x' })), {
    rules: [rule],
    notify: false,
    seenTime: 'x',
  });
  assert.deepEqual([null, 'null', '{', '[]'].map(readAlertSettings), [none, none, none, none]);
});
