import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scenarios } from '#scenarios/index.ts';
import { loadRoles } from '#lab/scenarios/roles-index.ts';
import { languages } from '#shared/model/scenario.ts';

const folder = (id: string, file: string): URL => new URL(`../../../src/lab/scenarios/${id}/${file}`, import.meta.url);

/** All code of a scenario, without its texts. */
function codeOf(id: string): string {
  return readdirSync(folder(id, '.'))
    .filter((file) => !file.startsWith('texts'))
    .map((file) => readFileSync(folder(id, file), 'utf8'))
    .join('\n');
}

/** Names of the metrics that a scenario's code reports, without their subjects. */
function metricsOf(id: string): readonly string[] {
  return [
    ...new Set(
      [...codeOf(id).matchAll(/(?:context|worker)\.metric\(\s*['`](\w+)['`/]/g)].map((match) => match[1] ?? ''),
    ),
  ].toSorted();
}

for (const { manifest, texts, checks } of scenarios.filter(({ manifest: { variants } }) => variants.length > 0)) {
  test(`${manifest.id}: roles, checks and texts fit the manifest`, async () => {
    assert.deepEqual(
      [...Object.keys(await loadRoles(manifest.id)), ...(manifest.pythonRoles ?? [])].toSorted(),
      [...manifest.roles].toSorted(),
    );
    const variants = manifest.variants.map((variant) => variant.id);
    assert.ok(
      checks.every((check) => (check.variants ?? []).every((variant) => variants.includes(variant))),
      'checks name known variants',
    );
    for (const variant of variants)
      assert.ok(
        checks.some((check) => !check.variants || check.variants.includes(variant)),
        `${variant} has a check`,
      );
    for (const language of languages) {
      const words = texts[language];
      assert.deepEqual(Object.keys(words.params).toSorted(), Object.keys(manifest.params).toSorted());
      assert.deepEqual(Object.keys(words.variants).toSorted(), variants.toSorted());
      assert.deepEqual(Object.keys(words.metrics ?? {}).toSorted(), metricsOf(manifest.id));
      assert.deepEqual(Object.keys(words.roles).toSorted(), [...manifest.roles].toSorted());
      assert.deepEqual(Object.keys(words.checks).toSorted(), checks.map((check) => check.id).toSorted());
    }
    for (const variant of manifest.variants)
      if (variant.endsBy === 'limit') assert.ok(manifest.params['limitMs'], 'a limit to end by');
  });

  test(`${manifest.id}: both languages have every sentence, with the same placeholders, and differ`, () => {
    const placeholders = (text: string): readonly string[] =>
      [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').toSorted();
    const english = texts.en.messages;
    const chinese = texts['zh-CN'].messages;
    assert.deepEqual(Object.keys(english).toSorted(), Object.keys(chinese).toSorted());
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(placeholders(chinese[key] ?? ''), placeholders(text), key);
      assert.notEqual(chinese[key], text, key);
    }
    assert.notEqual(texts.en.title, texts['zh-CN'].title);
  });

  test(`${manifest.id}: every sentence its code uses exists`, () => {
    const used = [
      ...codeOf(manifest.id).matchAll(/(?:note\(|key: )(?:\w+ \? )?'([\w.-]+)'(?: : '([\w.-]+)')?/g),
    ].flatMap((match) => [match[1], match[2]].filter((key) => key !== undefined));
    const missing = used.filter((key) => !Object.hasOwn(texts.en.messages, key));
    assert.deepEqual(missing, []);
  });
}

for (const { manifest, texts } of scenarios) {
  test(`${manifest.id}: is explained in both languages, each in its own words`, () => {
    const [en, zh] = [texts.en.explanation, texts['zh-CN'].explanation];
    const untold = (['see', 'why', 'os', 'platforms'] as const).filter(
      (section) => en[section].length < 40 || zh[section].length < 20 || en[section] === zh[section],
    );
    assert.deepEqual(untold, []);
    assert.equal(zh.avoid === undefined, en.avoid === undefined);
    assert.ok(en.mistakes.length > 0 && zh.mistakes.length === en.mistakes.length, 'mistakes');
    assert.ok(en.reading.length > 0 && zh.reading.length === en.reading.length, 'reading');
    const latin = [zh.see, zh.why, zh.os, zh.platforms, ...zh.mistakes, texts['zh-CN'].summary].filter(
      (text) => !/\p{Script=Han}/u.test(text),
    );
    const han = [en.see, en.why, en.os, en.platforms, ...en.mistakes, texts.en.summary].filter(
      (text) => /\p{Script=Han}/u.test(text) && !/汤小丹/u.test(text),
    );
    assert.deepEqual({ latin, han }, { latin: [], han: [] });
  });
}

/** Every text under a value, with its path. */
function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return value === undefined
    ? []
    : Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

test('no text is the same in both languages, but names and quotations', () => {
  const same = scenarios.flatMap(({ manifest, texts }) => {
    const {
      explanation: { reading: _names, ...told },
      ...rest
    } = texts.en;
    const chinese = new Map(textsIn({ ...texts['zh-CN'] }, manifest.id));
    // One word such as “map”, “shutdown” or “CPython” is a name; what is read stands under the name that it has.
    return textsIn({ ...rest, explanation: told }, manifest.id).filter(
      ([path, text]) => chinese.get(path) === text && !/^[\w-]+$/u.test(text),
    );
  });
  assert.deepEqual(same, []);
});
