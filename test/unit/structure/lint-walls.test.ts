import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { aliases, layerOf, layers, type Layer } from '../../support/layers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** Every folder of sources with the layer whose rules hold for a new file in it. */
const folders = [...new Set(globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => posix.dirname(slashed(path))))]
  .map((folder) => ({ folder, layer: layerOf(`${folder}/planted.ts`) }))
  .filter(({ layer }) => layer !== undefined);

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** One import of each kind that the layer forbids, as a file of this folder would write it. */
function forbidden(folder: string, name: string): readonly string[] {
  const { layers: allowed, packages, builtins } = layers[name] as Layer;
  const others = Object.keys(layers).filter((other) => other !== name && !allowed.includes(other));
  const other = others.find((candidate) => !name.startsWith(`${candidate}/`) && !layers[candidate]?.files) ?? '';
  const [alias] =
    Object.entries(aliases).find(([, target]) => others.includes(target) && !name.startsWith(target)) ?? [];
  return [
    `${posix.relative(folder, other)}/planted.ts`,
    ...(alias ? [`${alias}/planted.ts`] : []),
    ...['electron', 'ws', 'react'].filter((found) => !packages.includes(found)).slice(0, 1),
    ...(builtins === 'none' ? ['node:fs'] : builtins.except.slice(0, 1).map((module) => `node:${module}`)),
  ];
}

test('the linter refuses a forbidden import in every folder', async () => {
  using place = temporaryFolder();
  for (const file of ['oxlint.config.ts', 'package.json', 'test/support/layers.ts']) {
    mkdirSync(dirname(join(place.path, file)), { recursive: true });
    cpSync(join(root, file), join(place.path, file));
  }
  symlinkSync(join(root, 'node_modules'), join(place.path, 'node_modules'), 'junction');
  const planted = folders.flatMap(({ folder, layer = '' }) =>
    forbidden(folder, layer).map((specifier, index) => ({ file: `${folder}/planted-${index}.ts`, specifier })),
  );
  for (const { file, specifier } of planted) {
    mkdirSync(dirname(join(place.path, file)), { recursive: true });
    writeFileSync(join(place.path, file), `export * from '${specifier}';\n`);
  }
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const output = await run(process.execPath, [oxlint, '--format', 'json', 'src'], { cwd: place.path, maxBuffer: 1e8 })
    .then(({ stdout }) => stdout)
    .catch((error: { readonly stdout: string }) => error.stdout);
  const { diagnostics } = JSON.parse(output) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  const refused = new Set(
    diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => slashed(filename)),
  );
  assert.ok(planted.length > folders.length);
  assert.deepEqual(
    planted.filter(({ file }) => !refused.has(file)),
    [],
  );
});
