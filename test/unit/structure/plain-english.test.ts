import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The left column of the word list in CONTRIBUTING.md. */
function listedWords(): readonly string[] {
  const [, section = ''] = read('CONTRIBUTING.md').split('## Plain English');
  const [list = ''] = section.split('\n## ');
  return [...list.matchAll(/^\| (?!not \|)(?!---)([^|]+) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(',').map((word) => word.trim()),
  );
}

/** Not searched: quotations, names in quotes, and names that stored sessions contain (placeholders, keys of texts). */
const exempt = /“[^”]*”|'[\w-]+(?:\.[\w-]+)*'|`[\w-]+`|\{\{\w+\}\}|(?<=^\s*|[{,]\s*)'?[\w-]+'?\??:(?=\s)/gu;

const sources = [
  'src/**/*.{ts,tsx}',
  'test/**/*.ts',
  'scripts/**/*.mjs',
  'resources/python/**/*.py',
  '*.md',
  'docs/*.md',
];

test('the words of the list stay out of sources, documents and catalogues', () => {
  const words = listedWords();
  assert.ok(words.length > 20);
  const pattern = new RegExp(`(?<![\\w’-]|\\w')(?:${words.join('|')})(?![\\w’-]|'\\w)`, 'giu');
  const found = globSync(sources, { cwd: root })
    .filter((file) => !file.endsWith('plain-english.test.ts'))
    .flatMap((file) =>
      withoutList(file)
        .split('\n')
        .flatMap((line, index) =>
          [...line.replaceAll(exempt, '').matchAll(pattern)].map(([word]) => `${file}:${index + 1}: ${word}`),
        ),
    );
  assert.deepEqual(found, []);
});

/** A file's text; of CONTRIBUTING.md without the list itself, its lines kept. */
function withoutList(file: string): string {
  const text = read(file);
  return file === 'CONTRIBUTING.md' ? text.replaceAll(/^\|.*$/gm, '') : text;
}
