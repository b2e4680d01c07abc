import { closeSync, openSync, readlinkSync, readSync } from 'node:fs';

// One shared buffer: reads are synchronous and their result is copied or parsed at once.
let scratch = Buffer.allocUnsafe(64 * 1024);
const largest = 4 * 1024 * 1024;

/** Why a file in `/proc` could not be read, as a stable short code. */
type ReadFailure = 'permission-denied' | 'gone' | 'unsupported';

/** The short code for an error of a system call. */
export function failureOf(error: unknown): ReadFailure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'permission-denied';
  return code === 'ENOENT' || code === 'ESRCH' ? 'gone' : 'unsupported';
}

/** The whole file in the shared buffer; valid until the next read. Throws the system's error. */
export function readScratch(path: string): Buffer {
  const fd = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const count = readSync(fd, scratch, length, scratch.length - length, length);
      if (count === 0) return scratch.subarray(0, length);
      length += count;
      if (length < scratch.length) continue;
      if (length >= largest) return scratch;
      const bigger = Buffer.allocUnsafe(scratch.length * 4);
      scratch.copy(bigger);
      scratch = bigger;
    }
  } finally {
    closeSync(fd);
  }
}

/** The whole file as text. Throws the system's error. */
export function readText(path: string): string {
  return readScratch(path).toString();
}

/** The whole file as text; null on any error. */
export function tryReadText(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null; // gone or not permitted: the caller shows a gap
  }
}

/** The target of a link; null on any error. */
export function tryReadLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null; // kernel threads have no executable, and others may be off limits
  }
}

/** A machine-wide file that every pass reads, and that is therefore kept open. */
export class KeptFile {
  readonly #path: string;
  #fd: number | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Its current text; empty if there is no such file. */
  read(): string {
    try {
      this.#fd ??= openSync(this.#path, 'r');
      for (;;) {
        const length = readSync(this.#fd, scratch, 0, scratch.length, 0);
        if (length < scratch.length || scratch.length >= largest) return scratch.toString('latin1', 0, length);
        scratch = Buffer.allocUnsafe(scratch.length * 4);
      }
    } catch {
      return ''; // missing on this kernel: the caller shows a gap
    }
  }

  close(): void {
    if (this.#fd !== null) closeSync(this.#fd);
    this.#fd = null;
  }
}
