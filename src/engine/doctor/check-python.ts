import type { DoctorCheck } from '#shared/contract/contract.ts';
import { findPythons } from '../python.ts';
import { lacks, works } from './check.ts';

/** Finds Python, for the scenarios that compare with it, and for a build without the global lock. */
export async function checkPython(platform: string): Promise<DoctorCheck[]> {
  const { python, 'python-free-threaded': free, hasSilent } = await findPythons(platform);
  const absence = hasSilent ? 'silent' : 'missing';
  const usual = python ?? free;
  return [
    usual ? works('python3', 'found', { version: usual.version }) : lacks('python3', absence),
    free
      ? works('python3-free-threaded', 'found', { version: free.version, command: free.command })
      : lacks('python3-free-threaded', absence),
  ];
}
