import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Which folder may import from which others; the same arrows as in ARCHITECTURE.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/shared': [],
  'src/lab/scenarios': ['src/shared'],
  'src/lab': ['src/shared', 'src/lab/scenarios'],
  'src/engine/monitor': ['src/shared', 'src/engine'],
  'src/engine/supervisor': ['src/shared', 'src/engine', 'src/lab/scenarios'],
  'src/engine/session': ['src/shared', 'src/engine'],
  'src/engine/actions': ['src/shared', 'src/engine'],
  'src/engine/history': ['src/shared', 'src/engine'],
  'src/engine': [
    'src/shared',
    'src/lab/scenarios',
    'src/engine/monitor',
    'src/engine/supervisor',
    'src/engine/session',
    'src/engine/actions',
    'src/engine/history',
  ],
  'src/serve': ['src/shared', 'src/engine'],
  'src/bench': [
    'src/shared',
    'src/lab',
    'src/engine',
    'src/engine/monitor',
    'src/engine/supervisor',
    'src/engine/session',
    'src/engine/history',
    'src/serve',
  ],
  'src/cli': ['src/shared', 'src/engine', 'src/serve', 'src/bench', 'src/lab/scenarios'],
  'src/main': ['src/shared', 'src/engine'],
  'src/preload': ['src/shared'],
  'src/renderer': ['src/shared'],
};

const aliases: Readonly<Record<string, string>> = {
  '#shared': 'src/shared',
  '#scenarios': 'src/lab/scenarios',
  '#lab': 'src/lab',
  '#engine': 'src/engine',
  '#renderer': 'src/renderer/src',
  '#serve': 'src/serve',
  '#cli': 'src/cli',
  '#bench': 'src/bench',
};

/** The pure parts of a scenario; the rest of its folder runs in actors and belongs to the lab. */
const pureScenario =
  /^src\/lab\/scenarios\/(?:[^/]+\/(?:scenario|manifest|checks[\w-]*|texts[\w-]*)|index|scenario|card|texts)\.ts$/;

/** The layer of a file: the longest folder of the table that holds it. */
function layerOf(file: string): string {
  if (file.startsWith('src/lab/')) return pureScenario.test(file) ? 'src/lab/scenarios' : 'src/lab';
  const layers = Object.keys(arrows).filter((folder) => file.startsWith(`${folder}/`));
  return layers.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function resolveImport(file: string, specifier: string): string | null {
  const [head = '', ...rest] = specifier.split('/');
  const alias = aliases[head];
  if (alias) return posix.join(alias, ...rest);
  return specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/') : null;
}

test('every import follows the arrows', () => {
  const wrong = globSync('src/**/*.{ts,tsx}', { cwd: root }).flatMap((path) => {
    const file = path.replaceAll('\\', '/');
    const from = layerOf(file);
    const specifiers = [
      ...readFileSync(join(root, file), 'utf8').matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g),
    ].map((match) => match[1] ?? '');
    return specifiers.flatMap((specifier) => {
      const target = resolveImport(file, specifier);
      const to = target && layerOf(target);
      return to === null || to === from || arrows[from]?.includes(to) ? [] : [`${file} → ${target}`];
    });
  });
  assert.deepEqual(wrong, []);
});

test('every source file is in a layer of the table', () => {
  const strays = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => layerOf(file.replaceAll('\\', '/')) === '',
  );
  assert.deepEqual(strays, []);
});
