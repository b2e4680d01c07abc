import { statSync } from 'node:fs';
import { readBootMs, tickMs } from './boot-instant.ts';
import { parsePasswd } from './parse-proc.ts';
import type { Machine } from './proc-entry.ts';
import { readScratch, tryReadText } from './proc-files.ts';

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

/** Reads the constants that units depend on; once, since another boot instant would shift every identity. */
export function readMachine(bootMs = readBootMs()): Machine {
  return { bootMs, tickMs, pageBytes: readPageBytes(), userName: createUserNames() };
}
