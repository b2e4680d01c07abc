import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aliases, layerOf, layers } from '../../support/layers.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));

function resolveImport(file: string, specifier: string): string | null {
  const [head = '', ...rest] = specifier.split('/');
  const alias = aliases[head];
  if (alias) return posix.join(alias, ...rest);
  return specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/') : null;
}

/** `node:` modules and packages; a path inside a package counts as the package. */
function isForeign(from: string, specifier: string): boolean {
  const layer = layers[from];
  if (!layer) return true;
  const { builtins, packages } = layer;
  if (specifier.startsWith('node:')) return builtins === 'none' || builtins.except.includes(specifier.slice(5));
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return !specifier.endsWith('.css') && !packages.includes(name);
}

test('every source file is in a layer of the table', () => {
  assert.deepEqual(
    sources.filter((file) => layerOf(file) === undefined),
    [],
  );
});

test('every import follows the table', () => {
  const wrong = sources.flatMap((file) => {
    const from = layerOf(file) ?? '';
    const text = readFileSync(join(root, file), 'utf8');
    const specifiers = [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map(
      ([, found = '']) => found,
    );
    return specifiers.flatMap((specifier) => {
      const target = resolveImport(file, specifier);
      if (target === null) return isForeign(from, specifier) ? [`${file} → ${specifier}`] : [];
      const to = layerOf(target) ?? '';
      const allowed = to === from || target.endsWith('.css') || layers[from]?.layers.includes(to);
      return allowed ? [] : [`${file} → ${target}`];
    });
  });
  assert.deepEqual(wrong, []);
});

test('imports between layers run one way', () => {
  // A part of the engine knows its ports, and engine.ts wires the parts: the one exception.
  const below = (folder: string): readonly string[] =>
    (layers[folder]?.layers ?? []).filter((other) => !(folder.startsWith('src/engine/') && other === 'src/engine'));
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    below(from).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  assert.deepEqual(
    Object.keys(layers).filter((folder) => reaches(folder, folder)),
    [],
  );
});
