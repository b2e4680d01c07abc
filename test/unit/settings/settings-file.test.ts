import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, parseSettingsFile, settingsText } from '#renderer/settings/settings-file.ts';

const stored = { language: 'zh-CN', intervalMs: 2000, savedFilters: [{ name: 'zombies', text: 'state:Z' }] } as const;

test('settings come back from their file', () => {
  assert.deepEqual(parseSettingsFile(settingsText(stored)), stored);
});

test('a file that is wrong is refused as a whole, with what is wrong', () => {
  const refused = (text: string, detail: RegExp): void =>
    assert.throws(
      () => parseSettingsFile(text),
      (error: { code?: string; params?: { detail?: string } }) =>
        error.code === 'settings-file-wrong' && detail.test(error.params?.detail ?? ''),
    );
  refused('no JSON', /JSON/);
  refused('{}', /kind/);
  refused('null', /kind/);
  refused(settingsText(stored).replace('"version": 1', '"version": 2'), /version/);
  refused(settingsText(stored).replace('2000', '17'), /intervalMs/);
  refused(settingsText(stored).replace('"language"', '"tongue"'), /tongue/);
});

test('a file lists what it would change, and nothing else', () => {
  assert.deepEqual(differences({ language: 'en', intervalMs: 2000, tree: true }, stored), [
    { key: 'language', before: 'en', after: 'zh-CN' },
    { key: 'savedFilters', before: undefined, after: stored.savedFilters },
  ]);
});
