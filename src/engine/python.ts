import { execFile, type ExecFileException } from 'node:child_process';
import { join } from 'node:path';
import { resourcesAbove } from './resources.ts';
import { promisify } from 'node:util';
import type { Interpreter } from '#shared/model/scenario.ts';

const run = promisify(execFile);
const question =
  'import sys,sysconfig;print(sys.version.split()[0], sysconfig.get_config_var("Py_GIL_DISABLED") or 0, sys.executable)';

/** Environment variable with the Python to use instead of the one that would be found. */
const pythonVariable = 'PROCESSION_PYTHON';

/** A CPython on this machine. */
export interface Python {
  readonly command: string;
  /** The program itself, behind launchers and version managers. */
  readonly executable: string;
  readonly version: string;
  /** Built to run without the global interpreter lock (PEP 703). */
  readonly freeThreaded: boolean;
}

/** The interpreters found, by what a scenario may request; null if missing. */
export type Pythons = Readonly<Record<Interpreter, Python | null>> & {
  /** A command did not answer, so it is not known what it is. */
  readonly hasSilent: boolean;
};

/** How long an interpreter may take to start: a busy machine needs many seconds, one that hangs never answers. */
const patienceMs = 60_000;

/** What a command answered; null if it is not there or is no CPython 3, `silent` if it did not answer. */
async function ask(command: string, ...args: readonly string[]): Promise<Python | 'silent' | null> {
  try {
    const { stdout } = await run(command, [...args, '-X', 'utf8', '-c', question], {
      timeout: patienceMs,
      windowsHide: true,
    });
    const [version = '', flag, ...executable] = stdout.trim().split(' ');
    if (!version.startsWith('3.')) return null;
    return {
      command: [command, ...args].join(' '),
      executable: executable.join(' '),
      version,
      freeThreaded: flag === '1',
    };
  } catch (error) {
    return (error as ExecFileException).killed ? 'silent' : null; // else not installed, or not working
  }
}

/** The search that is under way: each starts several programs. */
let searching: { readonly key: string; readonly found: Promise<Pythons> } | null = null;

/** Finds the interpreters; calls that come while a search is under way get its result. */
export function findPythons(platform: string): Promise<Pythons> {
  const key = `${platform} ${process.env[pythonVariable] ?? ''}`;
  if (searching?.key === key) return searching.found;
  const found = search(platform).finally(() => {
    if (searching?.found === found) searching = null;
  });
  searching = { key, found };
  return found;
}

/**
 * Finds CPython 3: the one named by PROCESSION_PYTHON, else the usual commands; and a free-threaded
 * build under the names that its installers use. Takes about as long as one start of Python; calls
 * that come meanwhile share the answer.
 */
async function search(platform: string): Promise<Pythons> {
  const named = process.env[pythonVariable];
  const launcher = platform === 'win32' ? [ask('python'), ask('py', '-3')] : [ask('python3'), ask('python')];
  const usual = named === undefined || named === '' ? launcher : [ask(named), ...launcher];
  const free = ['python3.15t', 'python3.14t', 'python3.13t', 'python3.14-nogil', 'python3.13-nogil'].map((command) =>
    ask(command),
  );
  const windows = platform === 'win32' ? [ask('py', '-3.14t'), ask('py', '-3.13t')] : [];
  const answers = await Promise.all([...usual, ...free, ...windows]);
  const found = answers.filter((python) => python !== null && python !== 'silent');
  return {
    hasSilent: answers.includes('silent'),
    python: found.find((python) => !python.freeThreaded) ?? null,
    'python-free-threaded': found.find((python) => python.freeThreaded) ?? null,
  };
}

/** The folder of our Python scripts, from the actor entry. */
export const pythonScripts = (entry: string): string => join(resourcesAbove(entry), 'python');
