import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly steps: readonly Step[];
}
const { jobs } = load(read('.github/workflows/release.yml')) as { jobs: Readonly<Record<string, Job>> };
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));

test('the release runs only scripts that exist, and jobs that exist', () => {
  const files = runs.flatMap((run) => run.match(/(?:scripts|node_modules)\/[\w/-]+\.m?js/gu) ?? []);
  for (const name of ['smoke', 'under-wayland', 'checksums']) assert.ok(files.includes(`scripts/package/${name}.mjs`));
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
  for (const [, name = ''] of runs.flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/gu)]))
    assert.ok(scripts[name], name);
  for (const { needs = [] } of Object.values(jobs)) for (const job of [needs].flat()) assert.ok(jobs[job], job);
});

test('every target of a package is uploaded, and nothing is packed before the real Electron was tested', () => {
  const description = load(read('electron-builder.yml')) as Record<string, { readonly target: readonly string[] }>;
  const targets = ['linux', 'mac', 'win'].flatMap((system) => description[system]?.target ?? []);
  assert.deepEqual(new Set(targets), new Set(['deb', 'AppImage', 'rpm', 'dmg', 'nsis', 'zip']));
  const workflow = read('.github/workflows/release.yml');
  for (const target of targets) assert.ok(workflow.includes(`dist/*.${target === 'nsis' ? 'exe' : target}\n`), target);
  assert.deepEqual(jobs['package']?.needs, 'electron');
});

test('what signs a package comes from secrets', () => {
  const variables = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ env = {} }) => Object.entries(env)));
  for (const [name, value] of variables) if (name !== 'GH_TOKEN') assert.equal(value, `\${{ secrets.${name} }}`);
});
