import { readdirSync, statSync } from 'node:fs';
import { parseCgroup } from './parse-cgroup.ts';
import { parseIo } from './parse-proc.ts';
import { parseRollup, parseSwitches } from './parse-status.ts';
import type { ExtraFields } from './extra-cache.ts';
import { tryReadText } from './proc-files.ts';

/** Bytes to and from storage; null where we may not look. */
export function readIo(pid: number): Pick<ExtraFields, 'readBytes' | 'writtenBytes'> {
  const text = tryReadText(`/proc/${pid}/io`);
  return (text === null ? null : parseIo(text)) ?? { readBytes: null, writtenBytes: null };
}

/** Its share of memory in bytes; null where we may not look. */
export function readPss(pid: number): Pick<ExtraFields, 'pssBytes'> {
  const text = tryReadText(`/proc/${pid}/smaps_rollup`);
  return { pssBytes: text === null ? null : parseRollup(text).pssBytes };
}

/**
 * Context switches of the threads that live. `status` of a process tells those of its first
 * thread only, and what ended threads had nobody tells.
 */
export function readSwitches(pid: number): Pick<ExtraFields, 'voluntarySwitches' | 'involuntarySwitches'> {
  let [voluntary, involuntary, told] = [0, 0, 0];
  for (const tid of listOf(`/proc/${pid}/task`)) {
    const text = tryReadText(`/proc/${pid}/task/${tid}/status`);
    const own = text === null ? null : parseSwitches(text);
    if (!own) continue;
    voluntary += own.voluntary;
    involuntary += own.involuntary;
    told += 1;
  }
  return told === 0
    ? { voluntarySwitches: null, involuntarySwitches: null }
    : { voluntarySwitches: voluntary, involuntarySwitches: involuntary };
}

/** Its control group and container. */
export function readCgroup(pid: number): Pick<ExtraFields, 'cgroup' | 'container'> {
  const text = tryReadText(`/proc/${pid}/cgroup`);
  const found = text === null ? null : parseCgroup(text);
  return { cgroup: found?.path ?? null, container: found?.container ?? null };
}

// Since Linux 6.2 the size of the directory is the number of descriptors.
let sizeTells: boolean | null = null;

/** How many descriptors it has open; null where we may not look. */
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
