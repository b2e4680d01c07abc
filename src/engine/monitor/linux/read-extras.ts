import { readdirSync, statSync } from 'node:fs';
import { parseCgroup } from './parse-cgroup.ts';
import { parseIo } from './parse-proc.ts';
import { parseRollup, parseSwitches } from './parse-status.ts';
import type { ExtraFields } from './extra-cache.ts';
import { tryReadText } from './proc-files.ts';

/** Bytes read from and written to storage; null if access is denied. */
export function readIo(pid: number): Pick<ExtraFields, 'readBytes' | 'writtenBytes'> {
  const text = tryReadText(`/proc/${pid}/io`);
  return (text === null ? null : parseIo(text)) ?? { readBytes: null, writtenBytes: null };
}

/** The proportional set size in bytes; null if access is denied. */
export function readPss(pid: number): Pick<ExtraFields, 'pssBytes'> {
  const text = tryReadText(`/proc/${pid}/smaps_rollup`);
  return { pssBytes: text === null ? null : parseRollup(text).pssBytes };
}

/**
 * Context switches of all living threads. `status` of a process covers its first thread only, and the
 * switches of ended threads are not recorded anywhere.
 */
export function readSwitches(pid: number): Pick<ExtraFields, 'voluntarySwitches' | 'involuntarySwitches'> {
  let [voluntary, involuntary, readable] = [0, 0, 0];
  for (const tid of listOf(`/proc/${pid}/task`)) {
    const text = tryReadText(`/proc/${pid}/task/${tid}/status`);
    const own = text === null ? null : parseSwitches(text);
    if (!own) continue;
    voluntary += own.voluntary;
    involuntary += own.involuntary;
    readable += 1;
  }
  return readable === 0
    ? { voluntarySwitches: null, involuntarySwitches: null }
    : { voluntarySwitches: voluntary, involuntarySwitches: involuntary };
}

/** The control group and container of a process. */
export function readCgroup(pid: number): Pick<ExtraFields, 'cgroup' | 'container'> {
  const text = tryReadText(`/proc/${pid}/cgroup`);
  const found = text === null ? null : parseCgroup(text);
  return { cgroup: found?.path ?? null, container: found?.container ?? null };
}

// Since Linux 6.2 the size of the directory is the number of descriptors.
let sizeTells: boolean | null = null;

/** The number of open descriptors; null if access is denied. */
export function readDescriptorCount(pid: number): Pick<ExtraFields, 'descriptors'> {
  try {
    sizeTells ??= statSync('/proc/self/fd').size > 0;
    return { descriptors: sizeTells ? statSync(`/proc/${pid}/fd`).size : readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return { descriptors: null }; // not permitted, or gone
  }
}

function listOf(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return []; // gone
  }
}
