import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { sabotageDoc } = (await import(new URL('../../../scripts/lib/sabotage-doc.mjs', import.meta.url).href)) as {
  sabotageDoc: () => Promise<string>;
};
const { scenarioDocs } = (await import(new URL('../../../scripts/lib/scenarios-doc.mjs', import.meta.url).href)) as {
  scenarioDocs: Readonly<Record<string, () => string>>;
};

const docs: Readonly<Record<string, () => string | Promise<string>>> = { ...scenarioDocs, 'sabotage.md': sabotageDoc };

for (const [name, make] of Object.entries(docs)) {
  test(`docs/${name} says what the code says (npm run docs writes it)`, async () => {
    assert.ok(
      (await make()) === readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'),
      'run npm run docs',
    );
  });
}
