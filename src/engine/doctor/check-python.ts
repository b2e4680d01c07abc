import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import { lacks, works } from './check.ts';

const run = promisify(execFile);
const script = 'import sys,sysconfig;print(sys.version.split()[0], sysconfig.get_config_var("Py_GIL_DISABLED") or 0)';

interface Python {
  readonly command: string;
  readonly version: string;
  readonly freeThreaded: boolean;
}

async function probe(command: string): Promise<Python | null> {
  try {
    const { stdout } = await run(command, ['-c', script], { timeout: 5000, windowsHide: true });
    const [version = '', flag] = stdout.trim().split(' ');
    return { command, version, freeThreaded: flag === '1' };
  } catch {
    return null; // not installed, or not one that runs
  }
}

/** Python for the scenarios that compare with it, and a build without the global lock. */
export async function checkPython(platform: string): Promise<DoctorCheck[]> {
  const [usual, ...others] = await Promise.all(
    [platform === 'win32' ? 'python' : 'python3', 'python3.15t', 'python3.14t', 'python3.13t'].map((command) => probe(command)),
  );
  const free = [usual, ...others].find((python) => python?.freeThreaded);
  return [
    usual ? works('python3', 'found', { version: usual.version }) : lacks('python3', 'missing'),
    free ? works('python3-free-threaded', 'found', { version: free.version, command: free.command }) : lacks('python3-free-threaded', 'missing'),
  ];
}
