import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly integrity?: string;
        readonly resolved?: string;
        readonly hasInstallScript?: boolean;
      }
    >
  >;
}

const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as LockFile;
const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
> & { readonly allowScripts: Readonly<Record<string, boolean>> };

test('every locked package has a version and an integrity, and names no host', () => {
  const wrong = Object.entries(lock.packages).filter(
    ([path, { version, integrity, resolved }]) => path !== '' && (!version || !integrity || resolved),
  );
  assert.deepEqual(
    wrong.map(([path]) => path),
    [],
  );
});

test('every dependency is pinned to one exact version', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  assert.deepEqual(ranges, []);
});

test('every package with an install script is decided on, and only the pinned Node may run its own', () => {
  const scripted = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  );
  assert.ok(scripted.includes('node'), 'the lock file names install scripts');
  assert.deepEqual(
    scripted.filter((name) => !(name in manifest.allowScripts)),
    [],
  );
  const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
  assert.deepEqual(allowed, [['node', true]]);
});
