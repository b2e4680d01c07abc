import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scenarios } from '#scenarios/course.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('the README counts the scenarios and variants that there are', () => {
  const run = scenarios.filter(({ manifest }) => manifest.variants.length > 0);
  const variants = run.reduce((sum, { manifest }) => sum + manifest.variants.length, 0);
  assert.match(read('README.md'), new RegExp(`\\b${run.length} scenarios with ${variants} variants\\b`));
});

test('every link of a document to a file of the project leads to one', () => {
  const documents = globSync(['*.md', 'docs/*.md'], { cwd: root });
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(document), target)))
      .map((target) => `${document} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('every path that the map names exists', () => {
  const paths = [
    ...`${read('ARCHITECTURE.md')}${read('CONTRIBUTING.md')}`.matchAll(/`((?:src|test|docs)\/[\w./{},-]+)`/g),
  ];
  const missing = paths
    .map(([, path = '']) => path)
    .filter((path) => !/<|\bID\b/.test(path) && globSync(path, { cwd: root }).length === 0);
  assert.deepEqual(missing, []);
});

test('every environment variable of the project is documented', () => {
  const files = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.mjs', 'test/**/*.ts'], { cwd: root });
  const used = new Set(files.flatMap((file) => read(file).match(/\bPROCESSION_[A-Z_]+\b/g) ?? []));
  const manual = read('docs/debugging.md');
  assert.deepEqual(
    [...used].filter((name) => !manual.includes(`\`${name}\``)),
    [],
  );
});
