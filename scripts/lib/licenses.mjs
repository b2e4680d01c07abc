import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './project.mjs';

/** The list of the page's own packages, which Vite writes into `out/renderer`; the page reads it from there. */
export const licensesFile = 'licenses.json';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Folders below node_modules that electron-builder.yml keeps out of the package. */
function keptOut() {
  const lines = readFileSync(at('electron-builder.yml'), 'utf8').matchAll(/'!(node_modules\/.+)\/\*\*'/gu);
  return [...lines].map(([, folder]) => folder);
}

/** Folders of the packages that are shipped beside the page: those that are installed and not only for development. */
function shippedFolders() {
  const out = keptOut();
  const isOut = (folder) => out.some((one) => folder === one || folder.startsWith(`${one}/`));
  return Object.entries(readJson(at('package-lock.json')).packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true && !isOut(folder) && existsSync(at(folder)))
    .map(([folder]) => folder);
}

/** A package as Vite lists it: name, version, licence by its SPDX id, and its text where the package has it. */
function entryOf(folder) {
  const { name, version, license } = readJson(join(folder, 'package.json'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/iu.test(one));
  return {
    name,
    version,
    ...(typeof license === 'string' ? { identifier: license } : {}),
    ...(file === undefined ? {} : { text: readFileSync(join(folder, file), 'utf8').trim() }),
  };
}

/** Adds to Vite's list what is shipped beside the page, Electron and the program itself, in the order of the names. */
function complete(file) {
  const beside = [...shippedFolders(), 'node_modules/electron'].map((folder) => entryOf(at(folder)));
  const self = { ...entryOf(at()), name: 'Procession' };
  const all = new Map([...readJson(file), ...beside].map((entry) => [`${entry.name}@${entry.version}`, entry]));
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  writeFileSync(file, JSON.stringify([self, ...sorted]));
}

/** Vite's plugin that completes the list of licences after the page is built. */
export const shippedLicenses = () => ({
  name: 'shipped-licenses',
  writeBundle: ({ dir }) => complete(join(dir, licensesFile)),
});
