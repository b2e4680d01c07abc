import { statSync } from 'node:fs';
import { parseMachineStat, parsePasswd } from './parse-proc.ts';
import type { Machine } from './proc-entry.ts';
import { readScratch, readText, tryReadText } from './proc-files.ts';

// USER_HZ is 100 on every Linux that Node supports; it is part of the kernel's interface.
const tickMs = 10;
const pageSizeTag = 6n; // AT_PAGESZ of elf.h

/** The page size from the auxiliary vector: 16 or 64 KiB on some arm64 kernels. */
function readPageBytes(): number {
  const vector = readScratch('/proc/self/auxv');
  for (let at = 0; at + 16 <= vector.length; at += 16) {
    if (vector.readBigUInt64LE(at) === pageSizeTag) return Number(vector.readBigUInt64LE(at + 8));
  }
  return 4096;
}

/** User names, read again when the file changes. */
function createUserNames(): (uid: number) => string | null {
  let names = new Map<number, string>();
  let readAtMs = 0;
  let changedAtMs = -1;
  return (uid) => {
    if (names.has(uid) && performance.now() - readAtMs < 60_000) return names.get(uid) ?? null;
    if (performance.now() - readAtMs > 1000 || changedAtMs < 0) {
      readAtMs = performance.now();
      const changed = statSync('/etc/passwd', { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (changed !== changedAtMs) names = parsePasswd(tryReadText('/etc/passwd') ?? '');
      changedAtMs = changed;
    }
    return names.get(uid) ?? null;
  };
}

/** Reads the constants that units depend on; once, since a later boot time would shift every identity. */
export function readMachine(): Machine {
  const boot = parseMachineStat(readText('/proc/stat'));
  if (!boot) throw new Error('/proc/stat has no btime');
  return { bootMs: boot.bootSeconds * 1000, tickMs, pageBytes: readPageBytes(), userName: createUserNames() };
}
