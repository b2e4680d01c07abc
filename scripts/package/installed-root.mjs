import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/project.mjs';
import { check, run } from './checks.mjs';
import { description } from './desktop-tree.mjs';

/** The scripts of the packages, with names filled in as electron-builder does it. */
function maintainerScripts(format) {
  const { productName, linux, ...config } = description();
  const names = { sanitizedProductName: productName, executable: linux.executableName };
  const fill = (path) => readFileSync(at(path), 'utf8').replaceAll(/\$\{([a-zA-Z]+)\}/gu, (_, name) => names[name]);
  return { postinst: fill(config[format].afterInstall), postrm: fill(config[format].afterRemove) };
}

/**
 * Installs a packed tree by dpkg into a root of its own, with the scripts that the Debian package gets, uses the command
 * there and removes it again. fpm, which makes the real package, is not needed.
 */
export async function installedRoot(tree, scratch) {
  if (!existsSync('/usr/bin/dpkg-deb') || process.getuid() !== 0) {
    await check('installed by dpkg', () => 'not checked: needs dpkg and root');
    return;
  }
  const content = join(scratch, 'content');
  const root = join(scratch, 'root');
  for (const folder of [join(content, 'opt'), join(content, 'DEBIAN'), join(root, 'var/lib/dpkg/info')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, 'var/lib/dpkg/status'), '');
  renameSync(tree, join(content, 'opt', 'Procession'));
  const { version, author } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const name = description().deb.packageName;
  const control = `Package: ${name}\nVersion: ${version}\nArchitecture: ${process.arch === 'x64' ? 'amd64' : process.arch}\nMaintainer: ${author.name} <${author.email}>\nDescription: packed for a check\n`;
  writeFileSync(join(content, 'DEBIAN', 'control'), control);
  for (const [file, text] of Object.entries(maintainerScripts('deb')))
    writeFileSync(join(content, 'DEBIAN', file), text, { mode: 0o755 });
  const deb = join(scratch, 'check.deb');
  run('dpkg-deb', ['--root-owner-group', '-Znone', '--build', content, deb]);
  const env = { PATH: `${process.env.PATH}:/usr/sbin:/sbin`, PROCESSION_HOME: join(scratch, 'home') };
  const dpkg = (...args) => run('dpkg', [`--root=${root}`, '--force-script-chrootless', ...args], { env });
  const command = join(root, 'usr', 'bin', 'procession');
  await check('installed by dpkg into a root of its own', () => {
    dpkg('--install', deb);
    return `/usr/bin/procession --version: ${run(command, ['--version'], { env }).trim()}`;
  });
  await check('installed again', () => {
    dpkg('--install', deb);
    return `/usr/bin/procession --version: ${run(command, ['--version'], { env }).trim()}`;
  });
  await check('files left after its removal', () => {
    dpkg('--purge', name);
    const left = readdirSync(root, { recursive: true }).filter(
      (path) => !path.startsWith('var') && !lstatSync(join(root, path)).isDirectory(),
    );
    if (left.length > 0) throw new Error(left.join(', '));
    return '0';
  });
}
