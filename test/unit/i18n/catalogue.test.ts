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
  // Chinese has one plural form, `_other`; the English `_one` may say the number as a word.
  const english = texts(resources.en).filter(([key]) => !key.endsWith('_one'));
  assert.deepEqual(Object.fromEntries(texts(resources['zh-CN'])), Object.fromEntries(english));
});

test('every English plural has both forms', () => {
  const keys = texts(resources.en).map(([key]) => key);
  const bases = (ending: string): string[] =>
    keys.filter((key) => key.endsWith(ending)).map((key) => key.slice(0, -ending.length));
  assert.deepEqual(bases('_one'), bases('_other'));
});
