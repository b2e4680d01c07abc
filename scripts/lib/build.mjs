import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { linkBin } from './link-bin.mjs';
import { at, npmCommand, pinnedNode, root } from './project.mjs';
import { Refusal, runStep } from './run.mjs';
import { say } from './messages.mjs';

const stampFile = at('out', '.stamp');
const lockFolder = at('node_modules', '.procession-build');

const print = (text) => process.stderr.write(`${text}\n`);
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** A digest of everything that the build reads. */
function sourceDigest() {
  const hash = createHash('sha256');
  const files = [
    ...filesBelow(at('src')),
    ...filesBelow(at('resources', 'python', 'course')),
    ...['package-lock.json', 'package.json', 'electron.vite.config.ts', 'electron-builder.yml', 'LICENSE'].map((name) =>
      at(name),
    ),
    at('scripts', 'lib', 'licenses.mjs'),
    at('scripts', 'lib', 'sources.mjs'),
  ];
  for (const file of files.sort((a, b) => (a < b ? -1 : 1)))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Installs if nothing is installed, or if the lock file is newer. */
async function install() {
  const installed = at('node_modules', '.package-lock.json');
  if (existsSync(installed) && modified(at('package-lock.json')) <= modified(installed)) return;
  print(say.installing);
  const [file, ...args] = npmCommand();
  if (
    (await runStep(file, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })) !== 0
  )
    throw new Refusal(say.failed('npm ci'));
  const now = new Date();
  if (existsSync(installed)) utimesSync(installed, now, now);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Only one build at a time; a lock whose owner is gone does not count. */
async function locked(work) {
  const owner = join(lockFolder, 'owner');
  for (let announced = false; ; announced = true) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
    if (pid > 0 ? !isAlive(pid) : Date.now() - modified(lockFolder) > 5000)
      rmSync(lockFolder, { recursive: true, force: true });
    else {
      if (!announced) print(say.waiting);
      await setTimeout(200);
    }
  }
  try {
    writeFileSync(owner, String(process.pid));
    return await work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

const isFresh = (digest) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest;

/** The next start builds anew. */
export const forgetBuild = () => rmSync(stampFile, { force: true });

/** Builds when the sources differ from those of the last build. */
async function build({ force = false } = {}) {
  const digest = sourceDigest();
  if (!force && isFresh(digest)) return;
  await locked(async () => {
    if (!force && isFresh(digest)) return;
    print(say.building);
    forgetBuild();
    const args = [at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'];
    const code = await runStep(pinnedNode(), args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (code !== 0) throw new Refusal(say.failed('electron-vite build'));
    writeFileSync(stampFile, digest);
  });
}

/** Everything a fresh clone lacks: dependencies, the link to the program, the build; `force`: builds in any case. */
export async function prepare(options) {
  await install();
  linkBin();
  await build(options);
}
