import { closeSync, openSync, readlinkSync, readSync } from 'node:fs';

// One buffer for everything: reads are synchronous and their result is copied or parsed at once.
let scratch = Buffer.allocUnsafe(64 * 1024);
const largest = 4 * 1024 * 1024;

/** Why something in `/proc` could not be read, as a stable short code. */
type ReadFailure = 'permission-denied' | 'gone' | 'unsupported';

/** The short code for what a system call threw. */
export function failureOf(error: unknown): ReadFailure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'permission-denied';
  return code === 'ENOENT' || code === 'ESRCH' ? 'gone' : 'unsupported';
}

/** The whole file in the shared buffer; valid until the next read. Throws what the system says. */
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

/** The whole file as text. Throws what the system says. */
export function readText(path: string): string {
  return readScratch(path).toString();
}

/** The whole file as text, or null whatever the reason. */
export function tryReadText(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null; // vanished or not permitted: the caller shows a gap
  }
}

/** Where a link points, or null whatever the reason. */
export function tryReadLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null; // kernel threads have no executable, and others' may not be permitted
  }
}

/** A file of the whole machine that is read in every pass and so kept open. */
export class KeptFile {
  readonly #path: string;
  #fd: number | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Its text now; empty where there is no such file. */
  read(): string {
    try {
      this.#fd ??= openSync(this.#path, 'r');
      for (;;) {
        const length = readSync(this.#fd, scratch, 0, scratch.length, 0);
        if (length < scratch.length || scratch.length >= largest) return scratch.toString('latin1', 0, length);
        scratch = Buffer.allocUnsafe(scratch.length * 4);
      }
    } catch {
      return ''; // not on this kernel: the caller shows a gap
    }
  }

  close(): void {
    if (this.#fd !== null) closeSync(this.#fd);
    this.#fd = null;
  }
}
