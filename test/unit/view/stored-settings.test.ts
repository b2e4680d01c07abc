import assert from 'node:assert/strict';
import test from 'node:test';
import { maxRules, readSettings, settingKeys, type Settings } from '#shared/settings/settings.ts';
import { readCache, withDefaults } from '#renderer/stores/settings.ts';

const rule = { id: 'a', text: 'zombie>30s', enabled: true };
const settings: Settings = {
  language: 'zh-CN',
  theme: 'dark',
  startPlace: 'lab',
  columns: ['name', 'pid'],
  widths: { name: 200 },
  sort: { field: 'pid', descending: false },
  tree: false,
  grouping: 'user',
  cpuBasis: 'machine',
  intervalMs: 250,
  manual: true,
  savedFilters: [{ name: 'mine', text: 'user:me' }],
  rules: [rule],
  notify: true,
  ran: ['zombie'],
  challenges: { 'lost-update': 'mended' },
  predict: true,
  keepInTray: true,
  seenTime: '2026-01-01T00:00:00.000Z',
};

test('stored settings come back as they were', () => {
  assert.deepEqual(readSettings(JSON.parse(JSON.stringify(settings))), { settings, broken: [] });
  assert.deepEqual(readSettings({}), { settings: {}, broken: [] });
  assert.deepEqual(readSettings(withDefaults({})).broken, [], 'the defaults are valid');
});

test('every invalid setting is dropped and named, the others are kept', () => {
  const stored = {
    language: 'fr',
    theme: 'dark',
    startPlace: 'moon',
    columns: ['pid', 'no-such-column', 'pid'],
    widths: { pid: 'wide', name: 90, gone: 1 },
    sort: { field: 'no-such-field' },
    tree: 'yes',
    grouping: 'planet',
    cpuBasis: 3,
    intervalMs: 7,
    manual: true,
    savedFilters: [null, { name: 'mine' }, { name: 'mine', text: 'user:me' }],
    rules: [null, 3, { id: 'x' }, { ...rule, enabled: 'yes' }, { ...rule, text: '' }, rule],
    notify: 1,
    predict: 'maybe',
    ran: ['zombie', 'no id', 3],
    challenges: { 'lost-update': 'solved' },
    keepInTray: 'yes',
    seenTime: 3,
    fromAnotherVersion: true,
  };
  assert.deepEqual(readSettings(stored), {
    settings: {
      theme: 'dark',
      columns: ['pid'],
      widths: { name: 90 },
      manual: true,
      savedFilters: [{ name: 'mine', text: 'user:me' }],
      rules: [rule],
      ran: ['zombie'],
    },
    broken: settingKeys.filter((key) => key !== 'theme' && key !== 'manual'),
  });
  assert.equal(readSettings({ rules: Array.from({ length: 500 }, () => rule) }).settings.rules?.length, maxRules);
  for (const nothing of [null, undefined, 7, 'text', []]) assert.deepEqual(readSettings(nothing).settings, {});
});

test('a tree and a grouping are never shown together', () => {
  assert.equal(withDefaults({ tree: true, grouping: 'user' }).tree, false);
  assert.equal(withDefaults({ tree: true }).tree, true);
});

test('what earlier versions have stored in the browser is read, and what is not ours is left out', () => {
  const texts: Readonly<Record<string, string>> = {
    'procession-settings': '{"language":"zh-CN","intervalMs":7}',
    'procession-alerts': JSON.stringify({ rules: [rule], notify: true, seenTime: '' }),
    'mantine-color-scheme-value': 'dark',
  };
  assert.deepEqual(
    readCache((key) => texts[key] ?? null),
    { language: 'zh-CN', theme: 'dark', rules: [rule], notify: true, seenTime: '' },
  );
  for (const text of ['', 'nonsense', 'null', '[]', '7'])
    assert.deepEqual(
      readCache(() => text),
      {},
    );
});
