import assert from 'node:assert/strict';
import test from 'node:test';
import { resources } from '#shared/i18n/resources.ts';

/** Key → placeholders of every text. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string')
    return [[path, [...new Set(value.match(/\{\{[^}]+\}\}/g))].sort((a, b) => a.localeCompare(b)).join(' ')]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`));
}

test('both languages have the same texts with the same values in them', () => {
  assert.deepEqual(Object.fromEntries(texts(resources['zh-CN'])), Object.fromEntries(texts(resources.en)));
});
