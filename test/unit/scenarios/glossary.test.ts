import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTerms, glossary } from '#shared/glossary/terms.ts';

test('every term has a name and a meaning of its own in both languages', () => {
  const poor = glossary.filter(
    ({ name, meaning }) =>
      name.en === name['zh-CN'] ||
      meaning.en === meaning['zh-CN'] ||
      !/\p{Script=Han}/u.test(meaning['zh-CN']) ||
      /\p{Script=Han}/u.test(meaning.en),
  );
  assert.deepEqual(poor, []);
  assert.equal(new Set(glossary.map(({ id }) => id)).size, glossary.length);
});

test('terms stand in alphabetical order', () => {
  assert.deepEqual(
    glossary.map(({ name }) => name.en.toLowerCase()),
    glossary.map(({ name }) => name.en.toLowerCase()).toSorted(),
  );
});

test('a term is found by either name, whatever the language', () => {
  assert.deepEqual(
    [
      findTerms('僵尸', 'en').map(({ id }) => id),
      findTerms('zombie', 'zh-CN').map(({ id }) => id),
      findTerms('nothing like it', 'en'),
    ],
    [['zombie'], ['zombie'], []],
  );
});
