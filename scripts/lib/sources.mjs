import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './project.mjs';

const names = (folder) => readdirSync(at(...folder.split('/')));
const read = (path) => readFileSync(at(...path.split('/')));

/** Paths of the roles of every scenario, inside the project. */
const roles = () =>
  names('src/lab/scenarios')
    .map((name) => `src/lab/scenarios/${name}/roles.ts`)
    .filter((path) => existsSync(at(...path.split('/'))));

/** Paths of the Python programs. */
const programs = () =>
  names('resources/python/course')
    .filter((name) => name.endsWith('.py'))
    .map((name) => `resources/python/course/${name}`);

/** Copies the roles into `folder`, with the SHA-256 of each, and of each Python program, which is shipped in place. */
function shipSources(folder) {
  rmSync(folder, { recursive: true, force: true });
  const copied = roles();
  for (const path of copied) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), read(path));
  }
  const digest = (path) => createHash('sha256').update(read(path)).digest('hex');
  const digests = Object.fromEntries([...copied, ...programs()].map((path) => [path, digest(path)]));
  writeFileSync(join(folder, 'digests.json'), `${JSON.stringify(digests, null, 2)}\n`);
}

/** Vite's plugin that ships the sources that the app shows, beside what is built of them. */
export const shippedSources = () => ({
  name: 'shipped-sources',
  writeBundle: ({ dir }) => shipSources(join(dir, 'sources')),
});
