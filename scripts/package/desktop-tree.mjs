import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { load } from 'js-yaml';
import { at, pinnedNode, root } from '../lib/project.mjs';
import { run } from './checks.mjs';

export const builder = at('node_modules', 'electron-builder', 'cli.js');

/** The description of the packages. */
export const description = () => load(readFileSync(at('electron-builder.yml'), 'utf8'));

/** Packs for Linux on this processor with another Electron, which lies in `electron`, into `output`; returns the folder. */
export function packTree({ electron, output }) {
  const options = ['--publish', 'never', `-c.electronDist=${electron}`, `-c.directories.output=${output}`];
  run(pinnedNode(), [builder, '--linux', 'dir', `--${process.arch}`, ...options], { cwd: root });
  return join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
}

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** Files of a packed tree: inside the archive alone, beside it, and elsewhere. */
export function contentsOf(tree) {
  const unpacked = filesBelow(join(tree, 'resources', 'app.asar.unpacked'));
  const outside = new Set(unpacked);
  const listed = listPackage(join(tree, 'resources', 'app.asar')).map((path) => path.replace(/^[/\\]/u, ''));
  const folders = new Set(listed.map((path) => dirname(path)));
  return {
    unpacked,
    packed: listed.filter((path) => !outside.has(path) && !folders.has(path)),
    others: filesBelow(tree).filter((path) => !path.startsWith('resources/app.asar')),
  };
}

/** Names of the entries that the build makes for main, from its own configuration. */
export function entryNames() {
  const text = readFileSync(at('electron.vite.config.ts'), 'utf8');
  const [, inputs = ''] = /main: \{[\s\S]*?input: \{([\s\S]*?)\n {8}\}/u.exec(text) ?? [];
  return [...inputs.matchAll(/^\s+'?([\w-]+)'?: at\(/gmu)].map(([, name]) => name);
}

/** The fuses of an executable: name as in electron-builder.yml → on or off. */
export async function fusesOf(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([, index]) => typeof index === 'number')
      .map(([name, index]) => [name.charAt(0).toLowerCase() + name.slice(1), wire[index] === '1'.charCodeAt(0)]),
  );
}
