import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

// Sessions, the ledger and settings are for this user only, whatever the umask says. On Windows, where a user's data
// folder is private already, modes mean nothing.

const { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_TRUNC, O_WRONLY } = constants;
const unixOnly: { readonly O_NOFOLLOW?: number; readonly O_NONBLOCK?: number } = constants;
/** In a folder that others can write to, a name may be a link that one of them made. */
const noFollow = unixOnly.O_NOFOLLOW ?? 0;
/** Opening a pipe waits for its writer. */
const noWait = unixOnly.O_NONBLOCK ?? 0;

/** Makes a folder, and its parents, that only this user can enter; an existing one keeps its mode. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Closes a folder of ours that an earlier version left open to others. */
export function closeToOthers(path: string): void {
  try {
    const { mode, uid } = statSync(path);
    if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(path, 0o700);
  } catch {
    // It does not exist yet, or is on a read-only disk.
  }
}

function write(path: string, flags: number, data: string | Uint8Array): void {
  const descriptor = openSync(path, O_WRONLY | O_CREAT | noFollow | flags, 0o600);
  try {
    if (data.length > 0) writeFileSync(descriptor, data);
    if (flags & O_TRUNC) fchmodSync(descriptor, 0o600);
  } finally {
    closeSync(descriptor);
  }
}

/** Creates a file, empty by default; SQLite gives its log and index the same mode. Throws EEXIST if there is one. */
export function createPrivateFile(path: string, data = ''): void {
  write(path, O_EXCL, data);
}

export function appendPrivateFile(path: string, data: string | Uint8Array): void {
  write(path, O_APPEND, data);
}

export function writePrivateFile(path: string, data: string): void {
  write(path, O_TRUNC, data);
}

/** The first `maxBytes` of a regular file of this user; null for anything else, such as a pipe or a link. */
export function readPrivateFile(path: string, maxBytes: number): string | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, O_RDONLY | noFollow | noWait);
    const stat = fstatSync(descriptor);
    if (!stat.isFile() || (process.getuid && stat.uid !== process.getuid())) return null;
    const bytes = Buffer.alloc(Math.min(stat.size, maxBytes));
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } catch {
    return null; // gone, or not permitted
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Replaces a file as a whole: a reader, or a start after a crash, finds the old content or the new one. */
export function replacePrivateFile(path: string, data: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writePrivateFile(draft, data);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
