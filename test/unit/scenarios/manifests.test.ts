import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { allScenarios, scenarios } from '#scenarios/course.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import { loadRoles } from '#lab/scenarios/load-roles.ts';
import { platformNames, type Explanation, type Language } from '#shared/model/scenario.ts';

const folders = new URL('../../../src/lab/scenarios/', import.meta.url);
const runnable = scenarios.filter(({ manifest }) => manifest.variants.length > 0);
const translated = allScenarios.filter((scenario) => scenario.translated);

const ids = allScenarios.map(({ manifest }) => manifest.id);

test('every folder is listed once, by the id of its scenario', () => {
  const names = readdirSync(folders, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  assert.deepEqual(ids.toSorted(), names.toSorted());
});

test('a scenario has at most five files', () => {
  const crowded = ids.filter((id) => readdirSync(new URL(`${id}/`, folders)).length > 5);
  assert.deepEqual(crowded, []);
});

test('scenarios without Chinese texts fall back to English and are listed here', (t) => {
  const debts = scenarios.filter((scenario) => !scenario.translated).map(({ manifest }) => manifest.id);
  if (debts.length > 0) t.diagnostic(`no Chinese texts yet: ${debts.join(', ')}`);
  for (const { texts } of scenarios.filter((scenario) => !scenario.translated))
    assert.deepEqual(texts['zh-CN'].explanation, texts.en.explanation);
});

for (const { manifest, checks } of runnable) {
  test(`${manifest.id}: every role has code, and every variant a check`, async () => {
    assert.deepEqual(
      [...Object.keys(await loadRoles(manifest.id)), ...(manifest.pythonRoles ?? [])].toSorted(),
      [...manifest.roles].toSorted(),
    );
    const unchecked = manifest.variants.filter(
      ({ id }) => !checks.some(({ variants }) => !variants || variants.includes(id)),
    );
    assert.deepEqual(unchecked, []);
  });
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').toSorted();

for (const { manifest, texts } of translated) {
  test(`${manifest.id}: both languages have the same placeholders and differ`, () => {
    for (const [key, text] of Object.entries(texts.en.messages)) {
      const chinese = texts['zh-CN'].messages[key] ?? '';
      assert.deepEqual(placeholders(chinese), placeholders(text), key);
      assert.notEqual(chinese, text, key);
    }
    assert.notEqual(texts.en.title, texts['zh-CN'].title);
  });
}

/** The sentences of an explanation that are written anew in each language. */
function sentencesOf({ see, why, os, mistakes, platforms }: Explanation): readonly string[] {
  return [see, why, os, ...mistakes.flatMap(({ claim, truth }) => [claim, truth]), ...Object.values(platforms)];
}

const isExplained = ({ see, why, os, mistakes, platforms, reading }: Explanation, minLength: number): boolean =>
  [see, why, os].every((text) => text.length >= minLength) &&
  mistakes.length > 0 &&
  mistakes.every(({ claim, truth }) => claim !== '' && truth !== '') &&
  platformNames.some((name) => platforms[name] !== undefined) &&
  reading.length > 0;

for (const { manifest, texts } of allScenarios) {
  test(`${manifest.id}: is explained`, () => {
    assert.ok(isExplained(texts.en.explanation, 40));
    assert.ok(isExplained(texts['zh-CN'].explanation, 20));
    const english = [texts.en.title, texts.en.summary, ...sentencesOf(texts.en.explanation)];
    const han = [...english, ...texts.en.explanation.reading].filter((text) => /\p{Script=Han}/u.test(text));
    assert.deepEqual(han, [], 'English texts are in English');
  });
}

for (const { manifest, texts } of translated) {
  test(`${manifest.id}: its Chinese explanation is complete and in Chinese`, () => {
    const [en, zh] = [texts.en.explanation, texts['zh-CN'].explanation];
    assert.equal(zh.avoid === undefined, en.avoid === undefined);
    assert.deepEqual(
      [zh.mistakes.length, zh.reading.length, Object.keys(zh.platforms)],
      [en.mistakes.length, en.reading.length, Object.keys(en.platforms)],
    );
    const prose = [zh.see, zh.why, zh.os, ...zh.mistakes.map(({ truth }) => truth), texts['zh-CN'].summary];
    assert.deepEqual(
      prose.filter((text) => !/\p{Script=Han}/u.test(text)),
      [],
    );
  });
}

/** Every text under a value, with its path. */
function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return value === undefined
    ? []
    : Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** The texts of a scenario but for what it names in its reading list and in code. */
function proseOf({ manifest, texts }: Scenario, language: Language) {
  const { explanation, ...rest } = texts[language];
  const { reading: _reading, platforms: _platforms, ...prose } = explanation;
  return textsIn({ ...rest, explanation: prose }, manifest.id);
}

test('no text is the same in both languages, but names', () => {
  const same = translated.flatMap((scenario) => {
    const chinese = new Map(proseOf(scenario, 'zh-CN'));
    // One word such as “map”, “shutdown” or “CPython” is a name.
    return proseOf(scenario, 'en').filter(([path, text]) => chinese.get(path) === text && !/^[\w-]+$/u.test(text));
  });
  assert.deepEqual(same, []);
});
