import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './project.mjs';

// What the sabotage tests break, and which checks must notice: a table made from the tests.

const cell = (text) => text.replaceAll('|', '\\|');

/** The document, one row for each sabotage. */
export async function sabotageDoc() {
  const folder = join(root, 'test/sabotage');
  const lines = [
    '# What the checks would notice',
    '',
    'Each scenario is also run with what it shows broken on purpose; the named checks must then fail. `test/integration/lab/sabotage.test.ts` does so; this table is made from its list by `npm run docs`.',
    '',
    '| Scenario | Variant | Broken | Checks that fail |',
    '| --- | --- | --- | --- |',
  ];
  for (const file of readdirSync(folder).toSorted()) {
    const { sabotages } = await import(pathToFileURL(join(folder, file)).href);
    for (const { breaks, variant, fails } of Object.values(sabotages)) {
      lines.push(
        `| ${file.replace(/\.ts$/, '')} | ${variant} | ${cell(breaks)} | ${fails.map((id) => `\`${id}\``).join(', ')} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
