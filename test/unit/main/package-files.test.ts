import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

/** The globs of one list of the configuration. */
function globsOf(name: string): readonly string[] {
  const [, block = ''] = new RegExp(String.raw`^${name}:\n((?:  .*\n)+)`, 'mu').exec(config) ?? [];
  return [...block.matchAll(/^ {2}- '?([^'\n]+)'?$/gmu)].map(([, glob = '']) => glob);
}

const isIn = (path: string, globs: readonly string[]): boolean => {
  const packed = globs.filter((glob) => !glob.startsWith('!')).some((glob) => matchesGlob(path, glob));
  return packed && !globs.some((glob) => glob.startsWith('!') && matchesGlob(path, glob.slice(1)));
};

test('what starts in a process or thread of its own lies beside the archive, and finds what it needs there', () => {
  const build = readFileSync(join(root, 'electron.vite.config.ts'), 'utf8');
  const [, inputs = ''] = /main: \{[\s\S]*?input: \{([\s\S]*?)\n {8}\}/u.exec(build) ?? [];
  const entries = [...inputs.matchAll(/^\s+'?([\w-]+)'?: at\(/gmu)].map(([, name]) => `out/main/${name}.js`);
  assert.ok(entries.length >= 10 && entries.includes('out/main/peer-task.js'), inputs);
  const resources = globSync('resources/{python,challenges,workbench}/**/*.{py,md,js}', { cwd: root });
  for (const path of [...entries, ...resources, 'out/main/chunks/any.js', 'out/main/sources/any.ts', 'package.json']) {
    assert.ok(isIn(path, globsOf('files')), `${path} is in the package`);
    assert.ok(isIn(path, globsOf('asarUnpack')), `${path} is outside the archive`);
  }
});

test('the package holds nothing superfluous', () => {
  for (const path of ['out/.stamp', 'out/main/actor.js.map', 'src/main/index.ts', 'resources/screenshots/lab.png'])
    assert.ok(!isIn(path, globsOf('files')), path);
});
