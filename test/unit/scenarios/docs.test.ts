import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { scenarioDocs } = (await import(new URL('../../../scripts/lib/scenarios-doc.mjs', import.meta.url).href)) as { scenarioDocs: Readonly<Record<string, () => string>> };

for (const [name, make] of Object.entries(scenarioDocs)) {
  test(`docs/${name} says what the manifests say (npm run docs writes it)`, () => {
    assert.ok(make() === readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'), 'run npm run docs');
  });
}
