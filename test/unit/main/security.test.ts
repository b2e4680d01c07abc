import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isOwnUrl } from '../../../src/main/origin.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = globSync('src/{main,preload,renderer}/**/*.{ts,tsx,html}', { cwd: root });

test('nothing that Electron warns of is used', () => {
  assert.ok(sources.length > 100);
  const warned =
    /openExternal|<webview|webviewTag|allowpopups|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationIn|webSecurity: false|contextIsolation: false|sandbox: false|nodeIntegration: true|file:\/\/|\bloadFile\(|executeJavaScript|['"`]http:\/\//u;
  assert.deepEqual(
    sources.filter((file) => warned.test(readText(file).replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gmu, ''))),
    [],
  );
});

test('the preload script exposes the name of the host and two messages without content', () => {
  const preload = readText('src/preload/index.ts');
  assert.equal(preload.match(/exposeInMainWorld\(/gu)?.length, 1);
  assert.match(preload, /exposeInMainWorld\('procession', \{ host: 'desktop' \}\)/u);
  assert.deepEqual(
    [...preload.matchAll(/ipcRenderer\.(\w+)\('([\w-]+)'/gu)].map(([, method, channel]) => [method, channel]),
    [['on', 'procession-port']],
  );
  assert.match(preload, /new Set\(\['procession-connect', 'procession-show'\]\)/u);
  assert.deepEqual(preload.match(/ipcRenderer\.postMessage\(.*\)/gu), ['ipcRenderer.postMessage(String(type), null)']);
});

test('fuses that are not needed are off', () => {
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(readText('electron-builder.yml')) ?? [];
  const fuses = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (\w+)$/gmu)].map(([, name, value]) => [name, value]),
  );
  assert.deepEqual(fuses, {
    runAsNode: 'true', // actors are started by fork
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    grantFileProtocolExtraPrivileges: 'false',
  });
});

test('Electron is pinned to one version, the same in the lock file', () => {
  const { devDependencies } = JSON.parse(readText('package.json')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const lock = JSON.parse(readText('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  assert.match(devDependencies['electron'] ?? '', /^\d+\.\d+\.\d+$/u);
  assert.equal(lock.packages['node_modules/electron']?.version, devDependencies['electron']);
});

test('while developing, only the very server with hot reload may be navigated to', () => {
  assert.ok(isOwnUrl('http://localhost:5173/x', 'http://localhost:5173'));
  for (const url of ['http://localhost:51730/', 'http://localhost:5173.evil/', 'https://localhost:5173/', 'nonsense'])
    assert.ok(!isOwnUrl(url, 'http://localhost:5173'), url);
  assert.ok(!isOwnUrl('http://localhost:5173/'));
});
