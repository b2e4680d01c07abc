import { readBootMs, tickMs } from './boot-instant.ts';
import type { Machine } from './proc-entry.ts';
import { readScratch } from './proc-files.ts';
import { UserNames } from './user-names.ts';

const pageSizeTag = 6n; // AT_PAGESZ of elf.h

function readAuxiliaryVector(): Buffer {
  try {
    return readScratch('/proc/self/auxv');
  } catch {
    return Buffer.alloc(0); // not readable in every sandbox
  }
}

/** The page size from the auxiliary vector: 16 or 64 KiB on some arm64 kernels. */
function readPageBytes(): number {
  const vector = readAuxiliaryVector();
  for (let at = 0; at + 16 <= vector.length; at += 16) {
    if (vector.readBigUInt64LE(at) === pageSizeTag) return Number(vector.readBigUInt64LE(at + 8));
  }
  return 4096;
}

/** Reads the constants that units depend on; once, since another boot instant would shift every identity. */
export function readMachine(bootMs = readBootMs()): Machine {
  return { bootMs, tickMs, pageBytes: readPageBytes(), users: new UserNames() };
}
