import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';

const root = join(import.meta.dirname, '../../../src/renderer/src');
const base = ['common', 'navigation', 'stores', 'connection'];

/** Each folder of the page, from the top floor to the ground, with the folders it may import. */
const layers: Readonly<Record<string, readonly string[]>> = {
  app: ['compare', 'sessions', 'attention', 'lab', 'machine', 'monitor', 'simulators', 'glossary', 'time', ...base],
  compare: ['sessions', 'lab', ...base],
  sessions: ['monitor', 'exporting', 'time', ...base],
  attention: ['monitor', ...base],
  lab: ['exporting', 'glossary', ...base],
  machine: ['charts', ...base],
  monitor: ['charts', ...base],
  simulators: base,
  glossary: base,
  exporting: base,
  time: ['charts', ...base],
  charts: base,
  common: ['stores', 'connection'],
  navigation: [],
  stores: [],
  connection: [],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function arrows(): readonly Arrow[] {
  return globSync('**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/gu)]
        .map(([, specifier = '']) => relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/'))
        .map((target) => ({ from: folderOf(file), to: folderOf(target), file: `${file} → ${target}` }))
        .filter(({ from, to }) => from !== to && from !== ''),
    );
}

test('the table lists every folder of the page, and only folders below it', () => {
  const folders = globSync('*/', { cwd: root }).map((path) => path.replace(/[\\/]$/u, ''));
  assert.deepEqual(Object.keys(layers).sort(), folders.sort());
  const floors = Object.keys(layers);
  for (const [folder, allowed] of Object.entries(layers))
    for (const below of allowed) assert.ok(floors.indexOf(below) > floors.indexOf(folder), `${folder} → ${below}`);
});

test('every import of the page goes to a folder that its own may import', () => {
  const wrong = arrows().filter(({ from, to }) => layers[from]?.includes(to) !== true);
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  );
});
